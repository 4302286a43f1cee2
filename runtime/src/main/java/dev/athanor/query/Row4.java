package dev.athanor.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of four values.
 *
 * @param <A> the type of the first value
 * @param <B> the type of the second value
 * @param <C> the type of the third value
 * @param <D> the type of the fourth value
 */
@SuppressWarnings("unchecked") // the planner puts values of these types into the slots
public final class Row4<A, B, C, D> extends Row {
    Row4(List<Selectable<?>> items, @Nullable Object[] values) {
        super(items, values);
    }

    /** The first value; null for SQL NULL. */
    public A v1() {
        return (A) get(0);
    }

    /** The second value; null for SQL NULL. */
    public B v2() {
        return (B) get(1);
    }

    /** The third value; null for SQL NULL. */
    public C v3() {
        return (C) get(2);
    }

    /** The fourth value; null for SQL NULL. */
    public D v4() {
        return (D) get(3);
    }
}
