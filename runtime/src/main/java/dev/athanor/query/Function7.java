package dev.athanor.query;

/**
 * Makes something of seven selected values, mostly by a constructor: {@code select(Summary::new, ...)}.
 *
 * @param <A> the type of the first value
 * @param <B> the type of the second value
 * @param <C> the type of the third value
 * @param <D> the type of the fourth value
 * @param <E> the type of the fifth value
 * @param <F> the type of the sixth value
 * @param <G> the type of the seventh value
 * @param <R> the result
 */
@FunctionalInterface
public interface Function7<A, B, C, D, E, F, G, R> {
    /** The result for the values of one row; a value is null for SQL NULL. */
    R apply(A a, B b, C c, D d, E e, F f, G g);
}
