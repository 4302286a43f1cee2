package dev.athanor.query;

/**
 * Makes something of two selected values, mostly by a constructor: {@code select(Summary::new, ...)}.
 *
 * @param <A> the type of the first value
 * @param <B> the type of the second value
 * @param <R> the result
 */
@FunctionalInterface
public interface Function2<A, B, R> {
    /** The result for the values of one row; a value is null for SQL NULL. */
    R apply(A a, B b);
}
