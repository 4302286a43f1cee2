package dev.athanor.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an abstract class or an interface with abstract accessors as an entity: one table, one generated instance class.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Entity {
    /** The table name; empty means the simple class name in snake case ({@code OrderItem} is {@code order_item}). */
    String table() default "";

    /** The schema of the table; empty means the one that the connection is in. */
    String schema() default "";
}
