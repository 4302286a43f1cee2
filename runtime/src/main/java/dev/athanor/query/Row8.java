package dev.athanor.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of eight values.
 *
 * @param <A> the type of the first value
 * @param <B> the type of the second value
 * @param <C> the type of the third value
 * @param <D> the type of the fourth value
 * @param <E> the type of the fifth value
 * @param <F> the type of the sixth value
 * @param <G> the type of the seventh value
 * @param <H> the type of the eighth value
 */
public final class Row8<A, B, C, D, E, F, G, H> extends Row {
    Row8(List<Selectable<?>> items, @Nullable Object[] values) {
        super(items, values);
    }

    /** The first value; null for SQL NULL. */
    public A v1() {
        return slot(0);
    }

    /** The second value; null for SQL NULL. */
    public B v2() {
        return slot(1);
    }

    /** The third value; null for SQL NULL. */
    public C v3() {
        return slot(2);
    }

    /** The fourth value; null for SQL NULL. */
    public D v4() {
        return slot(3);
    }

    /** The fifth value; null for SQL NULL. */
    public E v5() {
        return slot(4);
    }

    /** The sixth value; null for SQL NULL. */
    public F v6() {
        return slot(5);
    }

    /** The seventh value; null for SQL NULL. */
    public G v7() {
        return slot(6);
    }

    /** The eighth value; null for SQL NULL. */
    public H v8() {
        return slot(7);
    }
}
