package dev.athanor.type;

import dev.athanor.error.InvalidValueException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
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
 * The current row of a result as generated code reads it, by 1-based position. Made once for a result; not for use by two
 * threads. {@code getX} reads a primitive, {@code getXOrNull} its box: {@code wasNull} is asked only where the value read was 0.
 */
public sealed class RowReader permits ReorderedRowReader {
    private final ResultSet rs;
    private final Storage storage;
    /** Whether the driver cuts off what an integer type does not hold. */
    private final boolean cuts;

    /** A reader of the rows of {@code rs} as the given storage holds them; the caller advances and closes. */
    public RowReader(ResultSet rs, Storage storage) {
        this.rs = rs;
        this.storage = storage;
        this.cuts = storage.cutsIntegers();
    }

    /**
     * A reader of the same rows that finds their columns elsewhere.
     *
     * @param positions where each column is in the result, from 1: the first one in element 0
     */
    public RowReader reordered(int... positions) {
        return new ReorderedRowReader(rs, storage, positions.clone());
    }

    /** Where a column is in the result. The class of all results but those of SQL text has it as the position itself. */
    int at(int index) {
        return index;
    }

    /** The JDBC result that is read. */
    public ResultSet resultSet() {
        return rs;
    }

    /** Whether the value read last was SQL NULL. */
    public boolean wasNull() throws SQLException {
        return rs.wasNull();
    }

    /** Reads a key that is one integral number; 0 where it is NULL, which {@link #wasNull} tells. */
    public long getKey(int index) throws SQLException {
        return rs.getLong(at(index));
    }

    public boolean getBoolean(int index) throws SQLException {
        return rs.getBoolean(at(index));
    }

    public @Nullable Boolean getBooleanOrNull(int index) throws SQLException {
        boolean value = rs.getBoolean(at(index));
        return !value && rs.wasNull() ? null : Boolean.valueOf(value);
    }

    public byte getByte(int index) throws SQLException {
        return byteAt(index);
    }

    public @Nullable Byte getByteOrNull(int index) throws SQLException {
        byte value = byteAt(index);
        return value == 0 && rs.wasNull() ? null : Byte.valueOf(value);
    }

    public short getShort(int index) throws SQLException {
        return shortAt(index);
    }

    public @Nullable Short getShortOrNull(int index) throws SQLException {
        short value = shortAt(index);
        return value == 0 && rs.wasNull() ? null : Short.valueOf(value);
    }

    public int getInt(int index) throws SQLException {
        return intAt(index);
    }

    public @Nullable Integer getIntOrNull(int index) throws SQLException {
        int value = intAt(index);
        return value == 0 && rs.wasNull() ? null : Integer.valueOf(value);
    }

    public long getLong(int index) throws SQLException {
        return rs.getLong(at(index));
    }

    public @Nullable Long getLongOrNull(int index) throws SQLException {
        long value = rs.getLong(at(index));
        return value == 0 && rs.wasNull() ? null : Long.valueOf(value);
    }

    public float getFloat(int index) throws SQLException {
        return rs.getFloat(at(index));
    }

    public @Nullable Float getFloatOrNull(int index) throws SQLException {
        float value = rs.getFloat(at(index));
        return value == 0 && rs.wasNull() ? null : Float.valueOf(value);
    }

    public double getDouble(int index) throws SQLException {
        return rs.getDouble(at(index));
    }

    public @Nullable Double getDoubleOrNull(int index) throws SQLException {
        double value = rs.getDouble(at(index));
        return value == 0 && rs.wasNull() ? null : Double.valueOf(value);
    }

    /** Reads a column of one character; a null or empty one is {@code '\0'}. */
    public char getChar(int index) throws SQLException {
        String value = rs.getString(at(index));
        return value == null || value.isEmpty() ? '\0' : value.charAt(0);
    }

    public @Nullable Character getCharOrNull(int index) throws SQLException {
        String value = rs.getString(at(index));
        return value == null || value.isEmpty() ? null : Character.valueOf(value.charAt(0));
    }

    public @Nullable String getString(int index) throws SQLException {
        return rs.getString(at(index));
    }

    public byte @Nullable [] getBytes(int index) throws SQLException {
        return rs.getBytes(at(index));
    }

    /** Reads an exact decimal and gives it the scale of its column, where that loses nothing. */
    public @Nullable BigDecimal getBigDecimal(int index, int scale) throws SQLException {
        try {
            BigDecimal value = storage.readDecimal(rs, at(index));
            return value == null || value.scale() >= scale ? value : value.setScale(scale);
        } catch (RuntimeException e) {
            throw unreadable(index, BigDecimal.class, e);
        }
    }

    /** Reads an integral number of any size. */
    public @Nullable BigInteger getBigInteger(int index) throws SQLException {
        try {
            BigDecimal value = storage.readDecimal(rs, at(index));
            return value == null ? null : value.toBigIntegerExact();
        } catch (RuntimeException e) {
            throw unreadable(index, BigInteger.class, e);
        }
    }

    public @Nullable LocalDate getLocalDate(int index) throws SQLException {
        try {
            return storage.readDate(rs, at(index));
        } catch (RuntimeException e) {
            throw unreadable(index, LocalDate.class, e);
        }
    }

    public @Nullable LocalDateTime getLocalDateTime(int index) throws SQLException {
        try {
            return storage.readDateTime(rs, at(index));
        } catch (RuntimeException e) {
            throw unreadable(index, LocalDateTime.class, e);
        }
    }

    public @Nullable LocalTime getLocalTime(int index) throws SQLException {
        try {
            return storage.readTime(rs, at(index));
        } catch (RuntimeException e) {
            throw unreadable(index, LocalTime.class, e);
        }
    }

    public @Nullable OffsetTime getOffsetTime(int index) throws SQLException {
        try {
            return storage.readOffsetTime(rs, at(index));
        } catch (RuntimeException e) {
            throw unreadable(index, OffsetTime.class, e);
        }
    }

    public @Nullable Instant getInstant(int index) throws SQLException {
        try {
            return storage.readInstant(rs, at(index));
        } catch (RuntimeException e) {
            throw unreadable(index, Instant.class, e);
        }
    }

    public @Nullable UUID getUuid(int index) throws SQLException {
        try {
            return storage.readUuid(rs, at(index));
        } catch (RuntimeException e) {
            throw unreadable(index, UUID.class, e);
        }
    }

    /** Reads the elements of an array as the driver has them, or as text where the database holds JSON. */
    @Nullable
    List<?> getArray(int index) throws SQLException {
        return storage.readArray(rs, at(index));
    }

    /** Reads an enum constant by its name; a name that is no constant is an error that tells it. */
    public <E extends Enum<E>> @Nullable E getEnum(int index, Class<E> type) throws SQLException {
        String name = rs.getString(at(index));
        if (name == null) {
            return null;
        }
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            throw new InvalidValueException(
                    "Column " + label(index) + " holds \"" + name + "\", which is no constant of "
                            + type.getSimpleName() + ".",
                    e);
        }
    }

    private byte byteAt(int index) throws SQLException {
        return cuts ? (byte) whole(index, Byte.MIN_VALUE, Byte.MAX_VALUE) : rs.getByte(at(index));
    }

    private short shortAt(int index) throws SQLException {
        return cuts ? (short) whole(index, Short.MIN_VALUE, Short.MAX_VALUE) : rs.getShort(at(index));
    }

    private int intAt(int index) throws SQLException {
        return cuts ? (int) whole(index, Integer.MIN_VALUE, Integer.MAX_VALUE) : rs.getInt(at(index));
    }

    private long whole(int index, long least, long greatest) throws SQLException {
        long value = rs.getLong(at(index));
        if (value < least || value > greatest) {
            throw new InvalidValueException("Column " + label(index) + " holds " + value + ", which is not from "
                    + least + " to " + greatest + ". Read it as a greater type: long.");
        }
        return value;
    }

    private InvalidValueException unreadable(int index, Class<?> type, RuntimeException cause) throws SQLException {
        return new InvalidValueException(
                "Column " + label(index) + " holds \"" + rs.getString(at(index)) + "\", which is no "
                        + type.getSimpleName() + ".",
                cause);
    }

    /** The name of a column, for messages. */
    String label(int index) throws SQLException {
        return rs.getMetaData().getColumnLabel(at(index));
    }

    /** Reads by a column type; null for SQL NULL. */
    public <T> @Nullable T get(int index, ColumnType<T> type) throws SQLException {
        return type.read(this, index);
    }
}
