package dev.athanor.query;

/**
 * Makes something of three selected values, mostly by a constructor: {@code select(Summary::new, ...)}.
 *
 * @param <A> the type of the first value
 * @param <B> the type of the second value
 * @param <C> the type of the third value
 * @param <R> the result
 */
@FunctionalInterface
public interface Function3<A, B, C, R> {
    /** The result for the values of one row; a value is null for SQL NULL. */
    R apply(A a, B b, C c);
}
