package dev.athanor.type;

import dev.athanor.error.InvalidValueException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's driver knows all types, and would round what is finer than a microsecond: it is cut off. A NULL is sent with its
 * type, for places where nothing else tells one, and so that a statement stays prepared whether a value is NULL or not.
 */
final class PostgresStorage extends NativeStorage {
    private static final int MOST_OFFSET_SECONDS = 16 * 3600 - 1;

    @Override
    public boolean keepsNanoseconds() {
        return false;
    }

    @Override
    void bindDateTime(PreparedStatement statement, int index, LocalDateTime value) throws SQLException {
        super.bindDateTime(statement, index, Microseconds.of(value));
    }

    @Override
    void bindTime(PreparedStatement statement, int index, LocalTime value) throws SQLException {
        super.bindTime(statement, index, Microseconds.of(value));
    }

    @Override
    void bindOffsetTime(PreparedStatement statement, int index, OffsetTime value) throws SQLException {
        if (Math.abs(value.getOffset().getTotalSeconds()) > MOST_OFFSET_SECONDS) {
            throw new InvalidValueException("The time " + value
                    + " has an offset of 16 hours or more, which PostgreSQL does not keep. Store another offset.");
        }
        super.bindOffsetTime(statement, index, Microseconds.of(value));
    }

    @Override
    void bindInstant(PreparedStatement statement, int index, Instant value) throws SQLException {
        super.bindInstant(statement, index, Microseconds.of(value));
    }

    @Override
    void bindNull(PreparedStatement statement, int index, @Nullable SqlKind kind) throws SQLException {
        statement.setNull(index, kind == null ? java.sql.Types.NULL : jdbcType(kind));
    }

    private static int jdbcType(SqlKind kind) {
        return switch (kind) {
            case BOOLEAN -> java.sql.Types.BOOLEAN;
            case SMALLINT -> java.sql.Types.SMALLINT;
            case INTEGER -> java.sql.Types.INTEGER;
            case BIGINT -> java.sql.Types.BIGINT;
            case REAL -> java.sql.Types.REAL;
            case DOUBLE -> java.sql.Types.DOUBLE;
            case DECIMAL -> java.sql.Types.NUMERIC;
            case STRING -> java.sql.Types.VARCHAR;
            case DATE -> java.sql.Types.DATE;
            case TIME -> java.sql.Types.TIME;
            case OFFSET_TIME -> java.sql.Types.TIME_WITH_TIMEZONE;
            case TIMESTAMP -> java.sql.Types.TIMESTAMP;
            case INSTANT -> java.sql.Types.TIMESTAMP_WITH_TIMEZONE;
            case BYTES -> java.sql.Types.BINARY;
            // the driver has no constant for them
            case UUID, JSON, ARRAY, ENUM -> java.sql.Types.NULL;
        };
    }

    /** As a value without a type, which becomes that of the column; what is escaped in it is none the less kept as it is meant. */
    @Override
    void bindJson(PreparedStatement statement, int index, String text) throws SQLException {
        TextCheck.require(text, false, "PostgreSQL");
        if (text.contains("\\u")) {
            JsonText.forEachString(text, value -> TextCheck.require(value, false, "PostgreSQL"));
        }
        statement.setObject(index, text, java.sql.Types.OTHER);
    }

    @Override
    void bindConstant(PreparedStatement statement, int index, String name) throws SQLException {
        statement.setObject(index, name, java.sql.Types.OTHER);
    }

    @Override
    String elementType(SqlKind element) {
        return switch (element) {
            case BOOLEAN -> "bool";
            case SMALLINT -> "int2";
            case INTEGER -> "int4";
            case BIGINT -> "int8";
            case DOUBLE -> "float8";
            case UUID -> "uuid";
            default -> "text";
        };
    }

    @Override
    void bindArray(PreparedStatement statement, int index, SqlKind element, List<?> values) throws SQLException {
        if (element == SqlKind.STRING) {
            for (Object value : values) {
                TextCheck.require((String) value, false, "PostgreSQL");
            }
        }
        super.bindArray(statement, index, element, values);
    }

    @Override
    void bindString(PreparedStatement statement, int index, String value) throws SQLException {
        TextCheck.require(value, false, "PostgreSQL");
        statement.setString(index, value);
    }
}
