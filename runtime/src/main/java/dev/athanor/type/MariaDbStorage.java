package dev.athanor.type;

import dev.athanor.error.InvalidValueException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * MariaDB's and MySQL's dates and times, sent and read as text, so that the time zones of session, driver and JVM have no say;
 * an instant in UTC. What is finer than a microsecond is cut off. A decimal column without a precision has {@value #SCALE}
 * digits after the point, all of which are sent back: those that are zero are dropped.
 */
final class MariaDbStorage extends TextStorage {
    /** The digits after the point of a decimal column without a precision. */
    static final int SCALE = 30;

    @Override
    boolean cutsIntegers() {
        return false;
    }

    @Override
    @Nullable
    BigDecimal readDecimal(ResultSet rs, int index) throws SQLException {
        BigDecimal value = rs.getBigDecimal(index);
        if (value == null || value.scale() < SCALE) {
            return value;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    @Override
    void bindDecimal(PreparedStatement statement, int index, BigDecimal value) throws SQLException {
        if (value.scale() > SCALE && value.stripTrailingZeros().scale() > SCALE) {
            throw new InvalidValueException("The decimal " + value.toPlainString() + " has more than " + SCALE
                    + " digits after the decimal point, which MariaDB does not keep. Round it.");
        }
        statement.setBigDecimal(index, value);
    }

    @Override
    void bindInteger(PreparedStatement statement, int index, BigInteger value) throws SQLException {
        statement.setBigDecimal(index, new BigDecimal(value));
    }

    @Override
    public boolean keepsDecimals() {
        return true;
    }

    @Override
    public boolean keepsNanoseconds() {
        return false;
    }

    @Override
    void bindDateTime(PreparedStatement statement, int index, LocalDateTime value) throws SQLException {
        requireYear(value.getYear(), value);
        super.bindDateTime(statement, index, Microseconds.of(value));
    }

    @Override
    void bindTime(PreparedStatement statement, int index, LocalTime value) throws SQLException {
        super.bindTime(statement, index, Microseconds.of(value));
    }

    @Override
    void bindInstant(PreparedStatement statement, int index, Instant value) throws SQLException {
        requireYear(inUtc(value).getYear(), value);
        super.bindInstant(statement, index, Microseconds.of(value));
    }

    @Override
    void checkFloating(double value) {
        if (!Double.isFinite(value)) {
            throw new InvalidValueException(value + " is no number that MariaDB keeps.");
        }
    }

    /** The driver makes the year 1 of it when it is read. */
    private static void requireYear(int year, Object value) {
        if (year == 0) {
            throw new InvalidValueException("The value " + value
                    + " is of the year 0, which does not come back from MariaDB. Store a later one.");
        }
    }

    @Override
    void bindString(PreparedStatement statement, int index, String value) throws SQLException {
        TextCheck.require(value, true, "MariaDB");
        statement.setString(index, value);
    }
}
