package dev.athanor.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A unique key over one or several columns of the entity's table. */
@Repeatable(Unique.List.class)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Unique {
    /** The accessors, in the order of the key; a to-one stands for its foreign key. */
    String[] value();

    /** The constraint's name; empty means {@code uq_table_column_column}. */
    String name() default "";

    /** Several unique keys. */
    @Retention(RetentionPolicy.CLASS)
    @Target(ElementType.TYPE)
    @interface List {
        /** The unique keys. */
        Unique[] value();
    }
}
