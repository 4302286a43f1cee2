package dev.athanor.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the getter of a primary key column; several of them, in source order, make a composite key. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Id {
    /** Whether the database generates the value at INSERT; only a single {@code Long}, {@code Integer} or {@code Short} key can be. */
    boolean generated() default false;

    /**
     * The sequence that generates the values, in the schema that the connection is in; empty for numbers of the column's own.
     * Entities may share one. SQLite and MySQL have no sequences: there the column has numbers of its own all the same.
     */
    String sequence() default "";
}
