package dev.athanor.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record that query results are put into by name: each component is an expression of that name and type. The generated
 * {@code QRecord} selects by name and calls the constructor, so that neither order nor type can be wrong.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Projection {
    /** The entity whose columns the components are; {@code void.class} where the expressions are given at each query. */
    Class<?> value() default void.class;
}
