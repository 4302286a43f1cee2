package dev.athanor.query;

import dev.athanor.error.InvalidValueException;
import dev.athanor.type.ColumnType;
import dev.athanor.type.RowBinder;
import dev.athanor.type.RowReader;
import dev.athanor.type.Types;
import java.sql.SQLException;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Reads a sum of small integers, which may be too great for their type: some drivers would cut it off in silence. */
final class SumType<N extends Number> extends ColumnType<N> {
    private final ColumnType<N> element;
    private final LongFunction<N> narrow;

    private SumType(ColumnType<N> element, LongFunction<N> narrow) {
        super(element.javaType(), element.kind());
        this.element = element;
        this.narrow = narrow;
    }

    @SuppressWarnings("unchecked") // the constants tell the type argument
    static <N extends Number> ColumnType<N> of(ColumnType<N> type) {
        if (type == Types.INTEGER) {
            return (ColumnType<N>) new SumType<>(Types.INTEGER, value -> (int) value);
        }
        if (type == Types.SHORT) {
            return (ColumnType<N>) new SumType<>(Types.SHORT, value -> (short) value);
        }
        if (type == Types.BYTE) {
            return (ColumnType<N>) new SumType<>(Types.BYTE, value -> (byte) value);
        }
        return type;
    }

    @Override
    public @Nullable N read(RowReader row, int index) throws SQLException {
        Long sum = row.getLongOrNull(index);
        if (sum == null) {
            return null;
        }
        N narrowed = narrow.apply(sum);
        if (narrowed.longValue() != sum) {
            throw new InvalidValueException("The sum " + sum + " is no "
                    + javaType().getSimpleName() + ". Select sumAsLong() in place of sum().");
        }
        return narrowed;
    }

    @Override
    public void bind(RowBinder out, int index, N value) throws SQLException {
        element.bind(out, index, value);
    }
}
