package dev.athanor.processor.model;

import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.List;

/**
 * The signature of an abstract method that the generated class overrides, as a member of the entity (type variables of
 * generic supertypes are replaced).
 *
 * @param name the method's name
 * @param access what the overriding method must at least be
 * @param typeVariables its own type variables
 * @param returnType what it returns
 * @param parameters its parameters
 * @param varargs whether the last parameter is of variable arity
 * @param throwing whether it declares an exception, which the overriding method does not throw
 */
public record MethodMeta(
        String name,
        Access access,
        List<TypeVariableName> typeVariables,
        TypeName returnType,
        List<ParameterMeta> parameters,
        boolean varargs,
        boolean throwing) {
    /** Copies the lists. */
    public MethodMeta {
        typeVariables = List.copyOf(typeVariables);
        parameters = List.copyOf(parameters);
    }
}
