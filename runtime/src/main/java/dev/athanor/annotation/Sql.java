package dev.athanor.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record that the rows of a statement are read into. The statement is checked by the compiler against the tables of the
 * model; its binds are written {@code :name}. Generated: a {@code QRecord} whose {@code query()} asks for the binds by name.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Sql {
    /** The statement. */
    String value();

    /** The database whose SQL it is; that of any other than SQLite is checked by names only. */
    Database database() default Database.ANY;

    /** Entities of other modules whose tables it names. */
    Class<?>[] entities() default {};

    /** The types of binds that do not follow from the column they are compared with. */
    Bind[] binds() default {};

    /** Whether it is checked at all. */
    boolean check() default true;

    /** The type of a bind. */
    @Retention(RetentionPolicy.CLASS)
    @Target({})
    @interface Bind {
        /** The bind's name, without the colon. */
        String name();

        /** The Java type of its value. */
        Class<?> type();
    }
}
