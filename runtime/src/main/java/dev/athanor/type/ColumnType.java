package dev.athanor.type;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How values of one Java type are read from and bound to a column. The built-in ones are in {@link Types}. Instances are
 * immutable and may be used by any thread.
 *
 * @param <T> the Java type, boxed
 */
public abstract class ColumnType<T> {
    private final Class<T> javaType;
    private final SqlKind kind;

    /** A type of the given Java class and kind of column. */
    protected ColumnType(Class<T> javaType, SqlKind kind) {
        this.javaType = javaType;
        this.kind = kind;
    }

    /** The Java class of the values, boxed. */
    public final Class<T> javaType() {
        return javaType;
    }

    /** The kind of column that holds the values. */
    public final SqlKind kind() {
        return kind;
    }

    /** The greatest number of characters of a value, where the type knows one; else 0. */
    public int length() {
        return 0;
    }

    /** The number of decimal digits of a column where none is asked for; 0 is the database's default. */
    public int precision() {
        return 0;
    }

    /** The name of the type that databases with types for enums have for the column, unquoted; null where there is none. */
    public @Nullable String databaseType() {
        return null;
    }

    /** The names of the constants of an enum, in their order; none of other types. */
    public List<String> constants() {
        return List.of();
    }

    /** Whether a converter stands between the values and what the column holds. */
    public boolean isConverted() {
        return false;
    }

    /** The class of what the column holds: that of the values, but where they are stored as another type. */
    public Class<?> storedType() {
        return javaType;
    }

    /** What the column holds for a value: the value itself, but where it is stored as another type. */
    public Object stored(T value) {
        return value;
    }

    /** The value without what is finer than a microsecond, as databases that keep no more read it; the same where nothing is. */
    public T toMicroseconds(T value) {
        return value;
    }

    /** Reads the value at a 1-based position; null for SQL NULL. */
    public abstract @Nullable T read(RowReader row, int index) throws SQLException;

    /** Binds a value that is not null at a 1-based position. */
    public abstract void bind(RowBinder out, int index, T value) throws SQLException;

    /** Binds a value or SQL NULL at a 1-based position. */
    public final void bindNullable(RowBinder out, int index, @Nullable T value) throws SQLException {
        if (value == null) {
            out.setNull(index, kind);
        } else {
            bind(out, index, value);
        }
    }

    @Override
    public String toString() {
        return javaType.getSimpleName();
    }
}
