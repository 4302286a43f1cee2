package dev.athanor.type;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a prepared statement as generated code binds them, by 1-based position; null binds SQL NULL. Made once
 * for a statement; not for use by two threads.
 */
public final class RowBinder {
    private final PreparedStatement statement;
    private final Storage storage;
    private final @Nullable BindLog log;

    /** A binder of the parameters of {@code statement} as the given storage holds values; the caller executes and closes. */
    public RowBinder(PreparedStatement statement, Storage storage) {
        this(statement, storage, null);
    }

    /** A binder that also writes each value down in {@code log}, where one is given. */
    public RowBinder(PreparedStatement statement, Storage storage, @Nullable BindLog log) {
        this.statement = statement;
        this.storage = storage;
        this.log = log;
    }

    /** Binds SQL NULL. */
    public void setNull(int index) throws SQLException {
        note(index, null);
        storage.bindNull(statement, index, null);
    }

    /** Binds SQL NULL in place of a value of a kind, which some databases need to know. */
    public void setNull(int index, SqlKind kind) throws SQLException {
        note(index, null);
        storage.bindNull(statement, index, kind);
    }

    public void setBoolean(int index, boolean value) throws SQLException {
        if (log != null) {
            log.note(index, value);
        }
        statement.setBoolean(index, value);
    }

    public void setBoolean(int index, @Nullable Boolean value) throws SQLException {
        if (value == null) {
            setNull(index, SqlKind.BOOLEAN);
        } else {
            note(index, value);
            statement.setBoolean(index, value);
        }
    }

    public void setByte(int index, byte value) throws SQLException {
        if (log != null) {
            log.note(index, value);
        }
        statement.setByte(index, value);
    }

    public void setByte(int index, @Nullable Byte value) throws SQLException {
        if (value == null) {
            setNull(index, SqlKind.SMALLINT);
        } else {
            note(index, value);
            statement.setByte(index, value);
        }
    }

    public void setShort(int index, short value) throws SQLException {
        if (log != null) {
            log.note(index, value);
        }
        statement.setShort(index, value);
    }

    public void setShort(int index, @Nullable Short value) throws SQLException {
        if (value == null) {
            setNull(index, SqlKind.SMALLINT);
        } else {
            note(index, value);
            statement.setShort(index, value);
        }
    }

    public void setInt(int index, int value) throws SQLException {
        if (log != null) {
            log.note(index, value);
        }
        statement.setInt(index, value);
    }

    public void setInt(int index, @Nullable Integer value) throws SQLException {
        if (value == null) {
            setNull(index, SqlKind.INTEGER);
        } else {
            note(index, value);
            statement.setInt(index, value);
        }
    }

    public void setLong(int index, long value) throws SQLException {
        if (log != null) {
            log.note(index, value);
        }
        statement.setLong(index, value);
    }

    public void setLong(int index, @Nullable Long value) throws SQLException {
        if (value == null) {
            setNull(index, SqlKind.BIGINT);
        } else {
            note(index, value);
            statement.setLong(index, value);
        }
    }

    public void setFloat(int index, float value) throws SQLException {
        if (log != null) {
            log.note(index, value);
        }
        storage.checkFloating(value);
        statement.setFloat(index, value);
    }

    public void setFloat(int index, @Nullable Float value) throws SQLException {
        if (value == null) {
            setNull(index, SqlKind.REAL);
        } else {
            note(index, value);
            storage.checkFloating(value);
            statement.setFloat(index, value);
        }
    }

    public void setDouble(int index, double value) throws SQLException {
        if (log != null) {
            log.note(index, value);
        }
        storage.checkFloating(value);
        statement.setDouble(index, value);
    }

    public void setDouble(int index, @Nullable Double value) throws SQLException {
        if (value == null) {
            setNull(index, SqlKind.DOUBLE);
        } else {
            note(index, value);
            storage.checkFloating(value);
            statement.setDouble(index, value);
        }
    }

    public void setChar(int index, char value) throws SQLException {
        if (log != null) {
            log.note(index, value);
        }
        storage.bindString(statement, index, String.valueOf(value));
    }

    public void setChar(int index, @Nullable Character value) throws SQLException {
        setString(index, value == null ? null : value.toString());
    }

    public void setString(int index, @Nullable String value) throws SQLException {
        if (value == null) {
            setNull(index, SqlKind.STRING);
        } else {
            note(index, value);
            storage.bindString(statement, index, value);
        }
    }

    public void setBytes(int index, byte @Nullable [] value) throws SQLException {
        if (value == null) {
            setNull(index, SqlKind.BYTES);
        } else {
            note(index, value);
            statement.setBytes(index, value);
        }
    }

    public void setBigDecimal(int index, @Nullable BigDecimal value) throws SQLException {
        if (value == null) {
            setNull(index, SqlKind.DECIMAL);
        } else {
            note(index, value);
            storage.bindDecimal(statement, index, value);
        }
    }

    public void setBigInteger(int index, @Nullable BigInteger value) throws SQLException {
        if (value == null) {
            setNull(index, SqlKind.DECIMAL);
        } else {
            note(index, value);
            storage.bindInteger(statement, index, value);
        }
    }

    public void setLocalDate(int index, @Nullable LocalDate value) throws SQLException {
        if (value == null) {
            setNull(index, SqlKind.DATE);
        } else {
            note(index, value);
            storage.bindDate(statement, index, value);
        }
    }

    public void setLocalDateTime(int index, @Nullable LocalDateTime value) throws SQLException {
        if (value == null) {
            setNull(index, SqlKind.TIMESTAMP);
        } else {
            note(index, value);
            storage.bindDateTime(statement, index, value);
        }
    }

    public void setLocalTime(int index, @Nullable LocalTime value) throws SQLException {
        if (value == null) {
            setNull(index, SqlKind.TIME);
        } else {
            note(index, value);
            storage.bindTime(statement, index, value);
        }
    }

    public void setOffsetTime(int index, @Nullable OffsetTime value) throws SQLException {
        if (value == null) {
            setNull(index, SqlKind.OFFSET_TIME);
        } else {
            note(index, value);
            storage.bindOffsetTime(statement, index, value);
        }
    }

    public void setInstant(int index, @Nullable Instant value) throws SQLException {
        if (value == null) {
            setNull(index, SqlKind.INSTANT);
        } else {
            note(index, value);
            storage.bindInstant(statement, index, value);
        }
    }

    public void setUuid(int index, @Nullable UUID value) throws SQLException {
        if (value == null) {
            setNull(index, SqlKind.UUID);
        } else {
            note(index, value);
            storage.bindUuid(statement, index, value);
        }
    }

    public void setEnum(int index, @Nullable Enum<?> value) throws SQLException {
        setString(index, value == null ? null : value.name());
    }

    public void setJson(int index, @Nullable Json value) throws SQLException {
        if (value == null) {
            setNull(index, SqlKind.JSON);
        } else {
            note(index, value);
            storage.bindJson(statement, index, value.text());
        }
    }

    /** Binds the elements of an array, whose kind is that of one of them. */
    public void setArray(int index, SqlKind element, @Nullable List<?> values) throws SQLException {
        if (values == null) {
            setNull(index, SqlKind.ARRAY);
        } else {
            note(index, values);
            storage.bindArray(statement, index, element, values);
        }
    }

    /** Binds a value that is compared with the elements of an array. */
    public <T> void setElement(int index, ColumnType<T> type, T value) throws SQLException {
        if (storage.hasArrays()) {
            type.bind(this, index, value);
        } else {
            note(index, value);
            storage.bindJson(statement, index, TextStorage.json(value));
        }
    }

    /** Binds the name of an enum's constant that is stored in a type of its own. */
    void setConstant(int index, String name) throws SQLException {
        note(index, name);
        storage.bindConstant(statement, index, name);
    }

    /** Binds by a column type; null binds SQL NULL. */
    public <T> void set(int index, ColumnType<T> type, @Nullable T value) throws SQLException {
        type.bindNullable(this, index, value);
    }

    private void note(int index, @Nullable Object value) {
        if (log != null) {
            log.note(index, value);
        }
    }
}
