package dev.athanor.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A value that the database computes in each SELECT. It is no column: it is in no table, INSERT or UPDATE, and has no setter.
 *
 * <p>On an abstract getter it is read with the entity, expired with it, and read again with it. On a method with a body and
 * without parameters the method runs as it is on an instance, and the SQL stands for it in queries: one name for one thing in
 * Java and in SQL. In both cases the query type has a typed expression of that name.
 *
 * <pre>{@code
 * @Formula("(select count(*) from address a where a.user_id = user_account.id)")
 * public abstract long getAddressCount();
 *
 * @Formula("coalesce(fullname, name)")
 * public String displayName() {
 *     return getFullname() == null ? getName() : getFullname();
 * }
 * }</pre>
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Formula {
    /**
     * The SQL expression, as it would stand in {@code select <formula> from <table>}. Columns of the entity's own table are
     * found by the compiler, outside sub-queries alone or after the table's name, within sub-queries after the table's name;
     * each query has its own name of the table before them. All other names are left to the database.
     */
    String value();

    /** The database whose SQL it is; that of any other than SQLite is checked by names only. */
    Database database() default Database.ANY;

    /** Whether it is checked against the tables of the model; its own columns behind the name of the table are in any case. */
    boolean check() default true;
}
