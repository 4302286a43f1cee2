package dev.athanor.processor.model;

import com.palantir.javapoet.TypeName;
import dev.athanor.processor.diagnostic.Origin;

/**
 * A method with a body that the entity has: what {@code @Default} may name.
 *
 * @param name its name
 * @param isStatic whether it is static
 * @param isPrivate whether generated code cannot call it
 * @param parameters how many parameters it has
 * @param returnType what it returns
 * @param origin the method
 */
public record ConcreteMethod(
        String name, boolean isStatic, boolean isPrivate, int parameters, TypeName returnType, Origin origin) {

    /** Whether generated code can call it without arguments for a value of this type, boxed. */
    public boolean gives(TypeName boxed) {
        return isStatic && !isPrivate && parameters == 0 && returnsBoxed(boxed);
    }

    /** Whether it returns this type, boxed, or its primitive type. */
    public boolean returnsBoxed(TypeName boxed) {
        return (returnType.isPrimitive() ? returnType.box() : returnType).equals(boxed);
    }
}
