package dev.athanor.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a column that the database computes from others of its row. It is never written; a setter is a compile error. After a change
 * of the row it is read anew when it is next asked for inside the session; a detached object answers with what was read last.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Computed {
    /** The SQL expression over columns of the same table: {@code "price * quantity"}. */
    String value();

    /** Whether the value is stored with the row, or computed when it is read. */
    boolean stored() default true;

    /** The database whose SQL it is; that of any other than SQLite is checked by names only. */
    Database database() default Database.ANY;
}
