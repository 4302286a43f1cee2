package dev.athanor.query;

import dev.athanor.error.QueryException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a result with several values; {@link Row2} to {@link Row8} know their types. Two rows are equal where their
 * values are. Immutable.
 */
public class Row {
    private final List<Selectable<?>> items;
    private final @Nullable Object[] values;

    Row(List<Selectable<?>> items, @Nullable Object[] values) {
        this.items = items;
        this.values = values;
    }

    /** The number of values. */
    public final int size() {
        return items.size();
    }

    /**
     * The value of a column, expression or entity that was selected; null for SQL NULL.
     *
     * @throws QueryException where it was not selected
     */
    @SuppressWarnings("unchecked") // an item's values are of its type
    public final <T> @Nullable T get(Selectable<T> item) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).isSameAs(item)) {
                return (T) values[i];
            }
        }
        throw new QueryException(
                "The row has no " + item + ": it was not selected. It has " + items.size() + " values.");
    }

    /**
     * The value at a 0-based position; null for SQL NULL.
     *
     * @throws IndexOutOfBoundsException where there is none
     */
    public final @Nullable Object get(int position) {
        return values[position];
    }

    /** The value of a slot as the type of its item, which says whether it may be null. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"})
    final <T> T slot(int position) {
        return (T) values[position];
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Row that && Arrays.equals(values, that.values);
    }

    @Override
    public final int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public final String toString() {
        StringBuilder text = new StringBuilder("(");
        for (int i = 0; i < values.length; i++) {
            text.append(i == 0 ? "" : ", ").append(values[i]);
        }
        return text.append(')').toString();
    }
}
