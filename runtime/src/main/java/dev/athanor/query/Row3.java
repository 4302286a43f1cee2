package dev.athanor.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of three values.
 *
 * @param <A> the type of the first value
 * @param <B> the type of the second value
 * @param <C> the type of the third value
 */
public final class Row3<A, B, C> extends Row {
    Row3(List<Selectable<?>> items, @Nullable Object[] values) {
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
}
