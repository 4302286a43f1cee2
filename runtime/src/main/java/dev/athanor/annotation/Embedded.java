package dev.athanor.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a getter of a record whose components are columns of this entity's table; a component may be such a record again. A
 * {@code @Nullable} one is null where all its columns are NULL.
 */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.RECORD_COMPONENT})
public @interface Embedded {
    /** What the names of the columns begin with; <code>{name}</code> stands for the accessor's name in the naming strategy. What is not written is made in its style: {@code homeCity} in camel case. */
    String prefix() default "{name}_";

    /** Columns that are to be other than the components say. */
    ColumnOverride[] columns() default {};
}
