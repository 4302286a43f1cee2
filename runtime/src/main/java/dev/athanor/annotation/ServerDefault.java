package dev.athanor.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives the column a DEFAULT in the database: an INSERT whose object has no value for it leaves the column out, and the value that
 * the database chose comes back with it where the database can tell it, else it is read when it is first asked for.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface ServerDefault {
    /** The SQL expression, as it stands after {@code DEFAULT}: {@code "0"}, {@code "'new'"}, {@code "CURRENT_TIMESTAMP"}. */
    String value();

    /** The database whose SQL it is; that of any other than SQLite is checked by names only. */
    Database database() default Database.ANY;
}
