package dev.athanor.type;

import dev.athanor.error.InvalidValueException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lists of values without null: an array on PostgreSQL and H2, the text of a JSON array on SQLite and MariaDB. What is read is
 * immutable. The constants are in {@link Types}.
 *
 * @param <E> the Java type of an element
 */
public final class ArrayType<E> extends ColumnType<List<E>> {
    private final ColumnType<E> element;

    @SuppressWarnings("unchecked") // a list is of the raw class whatever its elements are
    ArrayType(ColumnType<E> element) {
        super((Class<List<E>>) (Class<?>) List.class, SqlKind.ARRAY);
        this.element = element;
    }

    /** The type of an element. */
    public ColumnType<E> element() {
        return element;
    }

    @Override
    public @Nullable List<E> read(RowReader row, int index) throws SQLException {
        List<?> values = row.getArray(index);
        if (values == null) {
            return null;
        }
        List<E> elements = new ArrayList<>(values.size());
        for (Object value : values) {
            elements.add(element(row, index, value));
        }
        return List.copyOf(elements);
    }

    private E element(RowReader row, int index, @Nullable Object value) throws SQLException {
        if (value == null) {
            throw new InvalidValueException(
                    "Column " + row.label(index) + " holds an array with a NULL, which no list of"
                            + " values has. Take it out, or read the column by a converter.");
        }
        try {
            return element.javaType().cast(value instanceof String text ? parsed(text) : widened(value));
        } catch (RuntimeException e) {
            throw new InvalidValueException(
                    "Column " + row.label(index) + " holds an array with \"" + value + "\", which is no " + element
                            + ".",
                    e);
        }
    }

    @Override
    public void bind(RowBinder out, int index, List<E> value) throws SQLException {
        out.setArray(index, element.kind(), value);
    }

    /** An element of a JSON array, or of an array of texts. */
    private Object parsed(String text) {
        Class<E> type = element.javaType();
        if (type == String.class) {
            return text;
        }
        if (type == UUID.class) {
            return UUID.fromString(text);
        }
        if (type == Boolean.class) {
            return text.equals("true");
        }
        if (type == Short.class) {
            return Short.valueOf(text);
        }
        if (type == Integer.class) {
            return Integer.valueOf(text);
        }
        if (type == Long.class) {
            return Long.valueOf(text);
        }
        return Double.valueOf(text);
    }

    /** Drivers give small integers as int. */
    private Object widened(Object value) {
        return element.javaType() == Short.class && value instanceof Number number ? number.shortValue() : value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ArrayType<?> that && element.equals(that.element);
    }

    @Override
    public int hashCode() {
        return element.hashCode() + 1;
    }

    @Override
    public String toString() {
        return "List<" + element + ">";
    }
}
