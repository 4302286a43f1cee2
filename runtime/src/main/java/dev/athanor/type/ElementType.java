package dev.athanor.type;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Values that are compared with the elements of an array: as they are where there are arrays, as JSON where those are JSON.
 *
 * @param <E> the Java type
 */
public final class ElementType<E> extends ColumnType<E> {
    private final ColumnType<E> plain;

    /** The type of elements that are of a plain one. */
    public ElementType(ColumnType<E> plain) {
        super(plain.javaType(), plain.kind());
        this.plain = plain;
    }

    @Override
    public @Nullable E read(RowReader row, int index) throws SQLException {
        return plain.read(row, index);
    }

    @Override
    public void bind(RowBinder out, int index, E value) throws SQLException {
        out.setElement(index, plain, value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ElementType<?> that && plain.equals(that.plain);
    }

    @Override
    public int hashCode() {
        return plain.hashCode() + 2;
    }
}
