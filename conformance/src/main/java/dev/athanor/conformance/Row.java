package dev.athanor.conformance;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the test that proves a row of {@code docs/conformance.md}; on a class it counts for each of its tests. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@Repeatable(Rows.class)
public @interface Row {

    /** The rows, such as {@code "S45"}. */
    String[] value();

    /**
     * The databases that the test runs on; none: the one of the run, which the system property {@code athanor.test.database}
     * names, SQLite where it is not set.
     */
    String[] database() default {};
}
