package dev.athanor.processor.model;

import com.palantir.javapoet.TypeName;
import dev.athanor.processor.diagnostic.Origin;

/**
 * A method with a body that the entity has: what {@code @Default} may name.
 *
 * @param name its name
 * @param isStatic whether it is static
 * @param hidden why generated code beside the entity cannot call it: private, or protected in another package; empty for none
 * @param owner the interface that declares it where that is not the entity: what is static in it is not inherited; else empty
 * @param exception a checked exception that it throws; empty for none
 * @param parameters how many parameters it has
 * @param returnType what it returns
 * @param origin the method
 */
public record ConcreteMethod(
        String name,
        boolean isStatic,
        String hidden,
        String owner,
        String exception,
        int parameters,
        TypeName returnType,
        Origin origin) {

    /** Whether generated code can call it without arguments for a value of this type, boxed. */
    public boolean gives(TypeName boxed) {
        return isStatic
                && hidden.isEmpty()
                && owner.isEmpty()
                && exception.isEmpty()
                && parameters == 0
                && returnsBoxed(boxed);
    }

    /** Whether it returns this type, boxed, or its primitive type. */
    public boolean returnsBoxed(TypeName boxed) {
        return (returnType.isPrimitive() ? returnType.box() : returnType).equals(boxed);
    }
}
