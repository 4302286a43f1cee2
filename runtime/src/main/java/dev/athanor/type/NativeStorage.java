package dev.athanor.type;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values by the driver's own java.time and UUID support. */
class NativeStorage extends Storage {
    @Override
    @Nullable
    BigDecimal readDecimal(ResultSet rs, int index) throws SQLException {
        return rs.getBigDecimal(index);
    }

    @Override
    void bindDecimal(PreparedStatement statement, int index, BigDecimal value) throws SQLException {
        statement.setBigDecimal(index, value);
    }

    @Override
    void bindInteger(PreparedStatement statement, int index, BigInteger value) throws SQLException {
        statement.setBigDecimal(index, new BigDecimal(value));
    }

    @Override
    @Nullable
    LocalDate readDate(ResultSet rs, int index) throws SQLException {
        return rs.getObject(index, LocalDate.class);
    }

    @Override
    void bindDate(PreparedStatement statement, int index, LocalDate value) throws SQLException {
        statement.setObject(index, value);
    }

    @Override
    @Nullable
    LocalDateTime readDateTime(ResultSet rs, int index) throws SQLException {
        return rs.getObject(index, LocalDateTime.class);
    }

    @Override
    void bindDateTime(PreparedStatement statement, int index, LocalDateTime value) throws SQLException {
        statement.setObject(index, value);
    }

    @Override
    @Nullable
    LocalTime readTime(ResultSet rs, int index) throws SQLException {
        return rs.getObject(index, LocalTime.class);
    }

    @Override
    void bindTime(PreparedStatement statement, int index, LocalTime value) throws SQLException {
        statement.setObject(index, value);
    }

    @Override
    @Nullable
    OffsetTime readOffsetTime(ResultSet rs, int index) throws SQLException {
        return rs.getObject(index, OffsetTime.class);
    }

    @Override
    void bindOffsetTime(PreparedStatement statement, int index, OffsetTime value) throws SQLException {
        statement.setObject(index, value);
    }

    @Override
    @Nullable
    Instant readInstant(ResultSet rs, int index) throws SQLException {
        OffsetDateTime value = rs.getObject(index, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    @Override
    void bindInstant(PreparedStatement statement, int index, Instant value) throws SQLException {
        statement.setObject(index, inUtc(value));
    }

    /** H2 takes bytes for JSON text, and a string for a JSON string. */
    @Override
    void bindJson(PreparedStatement statement, int index, String text) throws SQLException {
        statement.setBytes(index, text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    boolean hasArrays() {
        return true;
    }

    @Override
    @Nullable
    List<?> readArray(ResultSet rs, int index) throws SQLException {
        Array array = rs.getArray(index);
        return array == null ? null : Arrays.asList((Object[]) array.getArray());
    }

    @Override
    void bindArray(PreparedStatement statement, int index, SqlKind element, List<?> values) throws SQLException {
        statement.setArray(index, statement.getConnection().createArrayOf(elementType(element), values.toArray()));
    }

    /** The name of an array's element type, as the driver takes it. */
    String elementType(SqlKind element) {
        return element == SqlKind.STRING ? "VARCHAR" : element == SqlKind.DOUBLE ? "DOUBLE PRECISION" : element.name();
    }

    @Override
    @Nullable
    UUID readUuid(ResultSet rs, int index) throws SQLException {
        return rs.getObject(index, UUID.class);
    }

    @Override
    void bindUuid(PreparedStatement statement, int index, UUID value) throws SQLException {
        statement.setObject(index, value);
    }
}
