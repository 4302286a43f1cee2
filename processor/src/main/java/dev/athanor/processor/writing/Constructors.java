package dev.athanor.processor.writing;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.athanor.processor.model.ConstructorMeta;
import dev.athanor.processor.model.EntityMeta;
import dev.athanor.processor.model.ParameterMeta;
import java.util.List;

/** Methods and constructors that mirror a constructor of the entity. */
final class Constructors {
    private Constructors() {}

    /** The constructors of the instance class; none where the one that the compiler adds is enough. */
    static List<MethodSpec> ofInstances(EntityMeta entity) {
        boolean onlyDefault = entity.constructors().stream()
                .allMatch(one -> one.parameters().isEmpty() && one.exceptions().isEmpty());
        return onlyDefault
                ? List.of()
                : entity.constructors().stream().map(Constructors::ofInstance).toList();
    }

    /** Adds a constructor's type variables, parameters and exceptions to a method or constructor. */
    static MethodSpec.Builder mirror(ConstructorMeta constructor, MethodSpec.Builder method) {
        method.addTypeVariables(constructor.typeVariables()).varargs(constructor.varargs());
        for (ParameterMeta one : constructor.parameters()) {
            method.addParameter(Nullness.parameter(one));
        }
        for (TypeName exception : constructor.exceptions()) {
            method.addException(exception);
        }
        return method;
    }

    /** The parameters' names, as arguments of a call. */
    static CodeBlock arguments(ConstructorMeta constructor) {
        return constructor.parameters().stream()
                .map(one -> CodeBlock.of("$N", one.name()))
                .collect(CodeBlock.joining(", "));
    }

    private static MethodSpec ofInstance(ConstructorMeta constructor) {
        MethodSpec.Builder method = mirror(constructor, MethodSpec.constructorBuilder());
        if (!constructor.parameters().isEmpty()) {
            method.addStatement("super($L)", arguments(constructor));
        }
        return method.build();
    }
}
