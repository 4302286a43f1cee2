package dev.athanor.type;

import dev.athanor.error.InvalidValueException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a database holds the values that JDBC drivers disagree about: dates, times, exact decimals and UUIDs. A dialect
 * names one of {@link Storages}; {@link RowReader} and {@link RowBinder} use it. Instances are immutable.
 */
public abstract class Storage {
    Storage() {}

    /** Binds a string; one with characters that the database cannot hold is refused. */
    void bindString(PreparedStatement statement, int index, String value) throws SQLException {
        statement.setString(index, value);
    }

    /** Whether the driver cuts off in silence what a Java integer type does not hold. */
    boolean cutsIntegers() {
        return false;
    }

    abstract @Nullable BigDecimal readDecimal(ResultSet rs, int index) throws SQLException;

    abstract void bindDecimal(PreparedStatement statement, int index, BigDecimal value) throws SQLException;

    /** An integral number is read by {@link #readDecimal}. */
    abstract void bindInteger(PreparedStatement statement, int index, BigInteger value) throws SQLException;

    abstract @Nullable LocalDate readDate(ResultSet rs, int index) throws SQLException;

    abstract void bindDate(PreparedStatement statement, int index, LocalDate value) throws SQLException;

    abstract @Nullable LocalDateTime readDateTime(ResultSet rs, int index) throws SQLException;

    abstract void bindDateTime(PreparedStatement statement, int index, LocalDateTime value) throws SQLException;

    abstract @Nullable LocalTime readTime(ResultSet rs, int index) throws SQLException;

    abstract void bindTime(PreparedStatement statement, int index, LocalTime value) throws SQLException;

    abstract @Nullable OffsetTime readOffsetTime(ResultSet rs, int index) throws SQLException;

    abstract void bindOffsetTime(PreparedStatement statement, int index, OffsetTime value) throws SQLException;

    abstract @Nullable Instant readInstant(ResultSet rs, int index) throws SQLException;

    abstract void bindInstant(PreparedStatement statement, int index, Instant value) throws SQLException;

    abstract @Nullable UUID readUuid(ResultSet rs, int index) throws SQLException;

    abstract void bindUuid(PreparedStatement statement, int index, UUID value) throws SQLException;

    /** Whether times are kept as exactly as Java has them; else they are cut to microseconds when they are sent. */
    public boolean keepsNanoseconds() {
        return true;
    }

    /** Binds the text of a JSON value. */
    abstract void bindJson(PreparedStatement statement, int index, String text) throws SQLException;

    /** Binds the name of an enum's constant, for a type of its own where there are such types. */
    void bindConstant(PreparedStatement statement, int index, String name) throws SQLException {
        statement.setString(index, name);
    }

    /** Whether there are arrays; else they are JSON. */
    abstract boolean hasArrays();

    /** The elements of an array; texts where it is JSON. */
    abstract @Nullable List<?> readArray(ResultSet rs, int index) throws SQLException;

    abstract void bindArray(PreparedStatement statement, int index, SqlKind element, List<?> values)
            throws SQLException;

    /** Whether decimals are computed and compared exactly; else as floating-point numbers. */
    public boolean keepsDecimals() {
        return true;
    }

    /** Binds SQL NULL; the kind of value is null where it is not known. */
    void bindNull(PreparedStatement statement, int index, @Nullable SqlKind kind) throws SQLException {
        statement.setNull(index, java.sql.Types.NULL);
    }

    /** Refuses a floating-point number that the database would not keep. */
    void checkFloating(double value) {}

    /** The date and time in UTC; an instant reaches a year further than dates do. */
    static OffsetDateTime inUtc(Instant value) {
        try {
            return value.atOffset(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new InvalidValueException("The instant " + value + " is outside the years that dates have.", e);
        }
    }
}
