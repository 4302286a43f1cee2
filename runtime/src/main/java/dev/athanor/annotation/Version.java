package dev.athanor.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the column that tells the versions of a row apart. Each UPDATE and DELETE asks for the version that was read and each UPDATE
 * sets the next; a row that somebody else changed meanwhile is a {@code StaleEntityException}. A number is counted from 1, an
 * {@code Instant} is the time of the change, a {@code UUID} a random one; any other version is what a method of the entity gives.
 *
 * <p>A version that the database makes, by a trigger or as the time of the last change, is {@code @Column(readOnly = true)}: a flush
 * reads it after it has written, by one statement for the rows of an entity.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Version {
    /**
     * The name of a static method without arguments of the entity, which gives a value that no version of the row has had; called
     * for each row that is inserted or updated. Empty for the way of the type.
     */
    String value() default "";
}
