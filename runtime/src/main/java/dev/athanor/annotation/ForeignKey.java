package dev.athanor.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Exposes a foreign key column: either that of a to-one relationship of the same entity, named by {@link #value()}, or,
 * with {@link #entity()}, one of its own that refers to another entity without a relationship.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface ForeignKey {
    /** The name of the to-one relationship whose column this is. */
    String value() default "";

    /** The entity that the column refers to, where there is no relationship. */
    Class<?> entity() default void.class;
}
