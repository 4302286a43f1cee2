package dev.athanor.processor.model;

import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.List;

/**
 * A constructor of an entity class that is not private: mirrored by the generated class and by {@code QX.create}.
 *
 * @param access who may call it
 * @param typeVariables its own type variables
 * @param parameters its parameters; empty for the constructor that loading uses
 * @param varargs whether the last parameter is of variable arity
 * @param exceptions what it is declared to throw
 */
public record ConstructorMeta(
        Access access,
        List<TypeVariableName> typeVariables,
        List<ParameterMeta> parameters,
        boolean varargs,
        List<TypeName> exceptions) {
    /** Copies the lists. */
    public ConstructorMeta {
        typeVariables = List.copyOf(typeVariables);
        parameters = List.copyOf(parameters);
        exceptions = List.copyOf(exceptions);
    }
}
