package dev.athanor.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Refines the column of a getter; a getter without it is a column too. On a component of an
 * {@link Embedded} record it refines the column of that component. */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.RECORD_COMPONENT})
public @interface Column {
    /** The column name; empty means the accessor's name in snake case. */
    String name() default "";

    /** The greatest number of characters of a string; 0 means unbounded text. Checked when the object is flushed. */
    int length() default 0;

    /** The number of decimal digits of a {@code BigDecimal}. */
    int precision() default 0;

    /** The number of digits after the decimal point of a {@code BigDecimal}. */
    int scale() default 0;

    /**
     * The name of an enum type that the column of an enum has on PostgreSQL, which the schema creates with the constants; empty
     * for text. The other databases hold text in any case. Such a column is compared with constants of the enum; on PostgreSQL
     * it sorts in their order, elsewhere by their names.
     */
    String enumType() default "";

    /** Whether no two rows may hold the same value. */
    boolean unique() default false;

    /** Whether an index is created; together with {@link #unique()} it is one unique index. */
    boolean index() default false;

    /**
     * Whether the column is left out where the entity is read: the first access reads it, for the objects of the same result
     * around the one asked, in one statement. For long texts and bytes that are seldom looked at; a query reads it with the row by
     * {@code undefer(USER.bio)}. Not for keys, versions, foreign keys and components of records.
     */
    boolean deferred() default false;

    /** The name of a group of deferred columns: the first access to one of them reads them all. */
    String group() default "";

    /**
     * Whether the column is never written: the database makes its values, by a trigger for example. It has no setter, and after a
     * change of the row it is read anew when it is next asked for.
     */
    boolean readOnly() default false;
}
