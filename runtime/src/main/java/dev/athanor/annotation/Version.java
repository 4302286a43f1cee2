package dev.athanor.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the column that counts the versions of a row. Each UPDATE and DELETE asks for the version that was read and each UPDATE sets
 * the next; a row that somebody else changed meanwhile is a {@code StaleEntityException}. A number is counted from 1, an
 * {@code Instant} is the time of the change, a {@code UUID} a random one.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Version {}
