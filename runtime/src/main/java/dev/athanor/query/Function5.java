package dev.athanor.query;

/**
 * Makes something of five selected values, mostly by a constructor: {@code select(Summary::new, ...)}.
 *
 * @param <A> the type of the first value
 * @param <B> the type of the second value
 * @param <C> the type of the third value
 * @param <D> the type of the fourth value
 * @param <E> the type of the fifth value
 * @param <R> the result
 */
@FunctionalInterface
public interface Function5<A, B, C, D, E, R> {
    /** The result for the values of one row; a value is null for SQL NULL. */
    R apply(A a, B b, C c, D d, E e);
}
