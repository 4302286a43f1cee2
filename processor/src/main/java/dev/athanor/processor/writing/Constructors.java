package dev.athanor.processor.writing;

import com.palantir.javapoet.TypeName;
import dev.athanor.processor.model.ConstructorMeta;
import dev.athanor.processor.model.EntityMeta;
import dev.athanor.processor.model.ParameterMeta;
import dev.athanor.processor.printing.Code;
import dev.athanor.processor.printing.MethodDeclaration;
import java.util.List;

/** Methods and constructors that mirror a constructor of the entity. */
final class Constructors {
    private Constructors() {}

    /** The constructors of the instance class; none where the one that the compiler adds is enough. */
    static List<MethodDeclaration> ofInstances(EntityMeta entity) {
        boolean onlyDefault = entity.constructors().stream()
                .allMatch(one -> one.parameters().isEmpty() && one.exceptions().isEmpty());
        return onlyDefault
                ? List.of()
                : entity.constructors().stream().map(Constructors::ofInstance).toList();
    }

    /** Adds a constructor's type variables, parameters and exceptions to a method or constructor. */
    static MethodDeclaration.Builder mirror(ConstructorMeta constructor, MethodDeclaration.Builder method) {
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
    static Code arguments(ConstructorMeta constructor) {
        return constructor.parameters().stream()
                .map(one -> Code.of("$N", one.name()))
                .collect(Code.joining(", "));
    }

    private static MethodDeclaration ofInstance(ConstructorMeta constructor) {
        MethodDeclaration.Builder method = mirror(constructor, MethodDeclaration.constructor());
        if (!constructor.parameters().isEmpty()) {
            method.addStatement("super($L)", arguments(constructor));
        }
        return method.build();
    }
}
