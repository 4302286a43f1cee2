package dev.athanor.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Stores the values of a column as another type, in conditions too. May be on a component of an {@link Embedded} record. */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.RECORD_COMPONENT})
public @interface Convert {
    /**
     * The converter, a {@code dev.athanor.type.Converter}: a class with a constructor that is visible in the entity's package and has no parameters, or one of type
     * {@code Class}, which is given the accessor's type.
     */
    Class<?> value();
}
