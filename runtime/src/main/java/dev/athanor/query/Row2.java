package dev.athanor.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of two values.
 *
 * @param <A> the type of the first value
 * @param <B> the type of the second value
 */
public final class Row2<A, B> extends Row {
    Row2(List<Selectable<?>> items, @Nullable Object[] values) {
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
}
