package dev.athanor.processor.model;

import com.palantir.javapoet.TypeName;
import org.jspecify.annotations.Nullable;

/**
 * The abstract methods through which the user reads and writes one value of an entity.
 *
 * @param getter the method that reads
 * @param setter the method that writes, of one parameter and returning void; null where the value is set by the builder only
 * @param nullable whether the getter's type is marked as nullable; a getter that is not throws on an unset value. May differ
 *     from the column's nullability: a generated id is NOT NULL in the database and null before the flush
 * @param validation the method of the entity that sees each value before it is set and gives the one to set, or null
 */
public record AccessorMeta(
        MethodMeta getter,
        @Nullable MethodMeta setter,
        boolean nullable,
        @Nullable String validation) {
    /** The declared type of the value, as the getter returns it. */
    public TypeName type() {
        return getter.returnType();
    }
}
