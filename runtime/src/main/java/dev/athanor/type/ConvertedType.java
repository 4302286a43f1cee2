package dev.athanor.type;

import dev.athanor.error.InvalidValueException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Values that are stored as those of another type. Whatever the converter throws is told as a value that does not fit. */
final class ConvertedType<J, C> extends ColumnType<J> {
    private final ColumnType<C> storedAs;
    private final Converter<J, C> converter;
    private final int length;

    ConvertedType(Class<J> javaType, ColumnType<C> storedAs, Converter<J, C> converter, int length) {
        super(javaType, storedAs.kind());
        this.storedAs = storedAs;
        this.converter = converter;
        this.length = length;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public int precision() {
        return storedAs.precision();
    }

    @Override
    public boolean isConverted() {
        return true;
    }

    @Override
    public Class<?> storedType() {
        return storedAs.storedType();
    }

    @Override
    public Object stored(J value) {
        return storedAs.stored(toColumn(value));
    }

    /** What the database would give back, where it keeps less than there is. */
    @Override
    public J toMicroseconds(J value) {
        if (!kind().hasFractions()) {
            return value;
        }
        C stored = toColumn(value);
        C kept = storedAs.toMicroseconds(stored);
        return kept == stored ? value : converter.fromColumn(kept);
    }

    @Override
    public @Nullable J read(RowReader row, int index) throws SQLException {
        C stored = storedAs.read(row, index);
        if (stored == null) {
            return null;
        }
        try {
            return converter.fromColumn(stored);
        } catch (RuntimeException e) {
            throw new InvalidValueException(
                    "Column " + row.label(index) + " holds \"" + stored + "\", which is no "
                            + javaType().getSimpleName() + ": " + e.getMessage(),
                    e);
        }
    }

    @Override
    public void bind(RowBinder out, int index, J value) throws SQLException {
        storedAs.bind(out, index, toColumn(value));
    }

    @SuppressWarnings("NullAway") // a converter of a user may return null all the same
    private C toColumn(J value) {
        C stored;
        try {
            stored = converter.toColumn(value);
        } catch (RuntimeException e) {
            throw new InvalidValueException(
                    "The " + javaType().getSimpleName() + " " + value + " cannot be stored as "
                            + storedAs.javaType().getSimpleName() + ": " + e.getMessage(),
                    e);
        }
        if (stored == null) {
            throw new InvalidValueException(
                    "The converter " + converter.getClass().getName() + " made null of a "
                            + javaType().getSimpleName() + ". Only null is stored as NULL: return a value.");
        }
        return stored;
    }
}
