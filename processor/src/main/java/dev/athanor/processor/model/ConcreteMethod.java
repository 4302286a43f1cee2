package dev.athanor.processor.model;

import com.palantir.javapoet.TypeName;
import dev.athanor.processor.diagnostic.Origin;
import org.jspecify.annotations.Nullable;

/**
 * A method with a body that the entity has: what {@code @Default} and {@code @Validate} may name.
 *
 * @param name its name
 * @param isStatic whether it is static
 * @param hidden why generated code beside the entity cannot call it: private, or protected in another package; empty for none
 * @param owner the interface that declares it where that is not the entity: what is static in it is not inherited; else empty
 * @param exception a checked exception that it throws; empty for none
 * @param parameters how many parameters it has
 * @param parameter the type of the parameter where it has one; else null
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
        @Nullable TypeName parameter,
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

    /** Whether generated code can call it on the object with a value of this type, and set what it returns. */
    public boolean validates(TypeName type) {
        return !isStatic
                && hidden.isEmpty()
                && exception.isEmpty()
                && type.equals(parameter)
                && type.equals(returnType);
    }

    /** Whether it returns this type, boxed, or its primitive type. */
    public boolean returnsBoxed(TypeName boxed) {
        return (returnType.isPrimitive() ? returnType.box() : returnType).equals(boxed);
    }
}
