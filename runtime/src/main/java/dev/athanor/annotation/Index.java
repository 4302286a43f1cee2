package dev.athanor.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An index over one or several columns of the entity's table. */
@Repeatable(Index.List.class)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Index {
    /** The accessors, in the order of the index; a to-one stands for its foreign key. */
    String[] value();

    /** The index's name; empty means {@code ix_table_column_column}. */
    String name() default "";

    /** Several indexes. */
    @Retention(RetentionPolicy.CLASS)
    @Target(ElementType.TYPE)
    @interface List {
        /** The indexes. */
        Index[] value();
    }
}
