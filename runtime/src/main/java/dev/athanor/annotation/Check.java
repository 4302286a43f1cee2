package dev.athanor.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A condition that each row of the entity's table meets: a CHECK constraint. A row that breaks it is refused by the database,
 * which is told as an {@link dev.athanor.error.IntegrityException} with the constraint's name.
 */
@Repeatable(Check.List.class)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Check {
    /** The SQL condition over columns of the table: {@code "price >= 0"}. It is checked by the compiler. */
    String value();

    /** The constraint's name. */
    String name();

    /** The database whose SQL it is; that of any other than SQLite is checked by names only. */
    Database database() default Database.ANY;

    /** Several conditions. */
    @Retention(RetentionPolicy.CLASS)
    @Target(ElementType.TYPE)
    @interface List {
        /** The conditions. */
        Check[] value();
    }
}
