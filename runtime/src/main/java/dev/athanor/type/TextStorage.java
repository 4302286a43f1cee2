package dev.athanor.type;

import dev.athanor.error.InvalidValueException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * SQLite has no date, time, decimal or UUID. Dates and times are text as its own functions write it ({@link IsoText}), an
 * instant in UTC; a UUID is its text form. A decimal goes into a column of numeric affinity, which keeps 15 significant
 * digits exactly (sqlite.org/datatype3.html): more are refused. It is bound as a number, because text is never equal to, and
 * always greater than, a number that has no affinity, such as a sum.
 */
class TextStorage extends Storage {
    private static final int EXACT_DIGITS = 15;
    private static final int LONG_BITS = 63;
    /** Any integral number of so many digits is a long. */
    private static final int LONG_DIGITS = 18;

    @Override
    boolean cutsIntegers() {
        return true;
    }

    @Override
    @Nullable
    BigDecimal readDecimal(ResultSet rs, int index) throws SQLException {
        String text = rs.getString(index);
        BigDecimal value = text == null ? null : new BigDecimal(text);
        return value == null || value.scale() <= 0 || value.precision() <= EXACT_DIGITS ? value : exact(value);
    }

    /** What was computed is a floating-point number, of which the digits that it keeps are read. */
    private static BigDecimal exact(BigDecimal value) {
        BigDecimal rounded = value.round(new MathContext(EXACT_DIGITS)).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    @Override
    void bindDecimal(PreparedStatement statement, int index, BigDecimal value) throws SQLException {
        BigDecimal stripped = value.stripTrailingZeros();
        if (stripped.precision() > EXACT_DIGITS) {
            throw new InvalidValueException("The decimal " + value.toPlainString() + " has more than " + EXACT_DIGITS
                    + " significant digits, which SQLite does not keep exactly.");
        }
        int digitsBeforePoint = stripped.precision() - stripped.scale();
        boolean isLong = stripped.scale() <= 0 && digitsBeforePoint <= LONG_DIGITS;
        if (isLong && (value.scale() <= 0 || digitsBeforePoint > EXACT_DIGITS)) {
            statement.setLong(index, value.longValueExact());
        } else {
            statement.setDouble(index, value.doubleValue());
        }
    }

    @Override
    public boolean keepsDecimals() {
        return false;
    }

    /** It would be NULL. */
    @Override
    void checkFloating(double value) {
        if (Double.isNaN(value)) {
            throw new InvalidValueException("NaN is no number that SQLite keeps.");
        }
    }

    /** Beyond 64 bits a number becomes a floating one. */
    @Override
    void bindInteger(PreparedStatement statement, int index, BigInteger value) throws SQLException {
        if (value.bitLength() > LONG_BITS) {
            throw new InvalidValueException(
                    "The number " + value + " has more than 64 bits, which SQLite does not keep exactly.");
        }
        statement.setLong(index, value.longValue());
    }

    @Override
    @Nullable
    LocalDate readDate(ResultSet rs, int index) throws SQLException {
        String text = rs.getString(index);
        return text == null ? null : IsoText.parseDate(text);
    }

    @Override
    void bindDate(PreparedStatement statement, int index, LocalDate value) throws SQLException {
        statement.setString(index, IsoText.format(value));
    }

    @Override
    @Nullable
    LocalDateTime readDateTime(ResultSet rs, int index) throws SQLException {
        String text = rs.getString(index);
        return text == null ? null : IsoText.parseDateTime(text);
    }

    @Override
    void bindDateTime(PreparedStatement statement, int index, LocalDateTime value) throws SQLException {
        statement.setString(index, IsoText.format(value));
    }

    @Override
    @Nullable
    LocalTime readTime(ResultSet rs, int index) throws SQLException {
        String text = rs.getString(index);
        return text == null ? null : IsoText.parseTime(text);
    }

    @Override
    void bindTime(PreparedStatement statement, int index, LocalTime value) throws SQLException {
        statement.setString(index, IsoText.format(value));
    }

    @Override
    @Nullable
    OffsetTime readOffsetTime(ResultSet rs, int index) throws SQLException {
        String text = rs.getString(index);
        return text == null ? null : IsoText.parseOffsetTime(text);
    }

    @Override
    void bindOffsetTime(PreparedStatement statement, int index, OffsetTime value) throws SQLException {
        statement.setString(index, IsoText.format(value));
    }

    @Override
    @Nullable
    Instant readInstant(ResultSet rs, int index) throws SQLException {
        String text = rs.getString(index);
        return text == null ? null : IsoText.parseDateTime(text).toInstant(ZoneOffset.UTC);
    }

    @Override
    void bindInstant(PreparedStatement statement, int index, Instant value) throws SQLException {
        statement.setString(index, IsoText.format(inUtc(value).toLocalDateTime()));
    }

    @Override
    @Nullable
    UUID readUuid(ResultSet rs, int index) throws SQLException {
        String text = rs.getString(index);
        return text == null ? null : UUID.fromString(text);
    }

    @Override
    void bindUuid(PreparedStatement statement, int index, UUID value) throws SQLException {
        statement.setString(index, value.toString());
    }

    @Override
    void bindJson(PreparedStatement statement, int index, String text) throws SQLException {
        bindString(statement, index, text);
    }

    @Override
    boolean hasArrays() {
        return false;
    }

    @Override
    @Nullable
    List<?> readArray(ResultSet rs, int index) throws SQLException {
        String text = rs.getString(index);
        return text == null ? null : JsonText.scalars(text);
    }

    @Override
    void bindArray(PreparedStatement statement, int index, SqlKind element, List<?> values) throws SQLException {
        StringBuilder out = new StringBuilder("[");
        for (Object value : values) {
            out.append(out.length() == 1 ? "" : ",");
            json(out, value);
        }
        bindString(statement, index, out.append(']').toString());
    }

    /** A value as an element of a JSON array. */
    static String json(Object value) {
        StringBuilder out = new StringBuilder();
        json(out, value);
        return out.toString();
    }

    private static void json(StringBuilder out, Object value) {
        if (value instanceof Double number && !Double.isFinite(number)) {
            throw new InvalidValueException(number + " is no number that JSON has, as which arrays are kept here.");
        }
        if (value instanceof Number || value instanceof Boolean) {
            out.append(value);
        } else {
            JsonText.quote(out, value.toString());
        }
    }

    @Override
    void bindString(PreparedStatement statement, int index, String value) throws SQLException {
        TextCheck.require(value, false, "SQLite");
        statement.setString(index, value);
    }
}
