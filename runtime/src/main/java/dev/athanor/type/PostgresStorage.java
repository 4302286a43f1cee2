package dev.athanor.type;

import dev.athanor.error.InvalidValueException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's driver knows all types, and rounds what is finer than a microsecond: that is refused. A NULL is sent with its
 * type, for places where nothing else tells one, and so that a statement stays prepared whether a value is NULL or not.
 */
final class PostgresStorage extends NativeStorage {
    private static final int MOST_OFFSET_SECONDS = 16 * 3600 - 1;

    @Override
    void bindDateTime(PreparedStatement statement, int index, LocalDateTime value) throws SQLException {
        Microseconds.require(value, "PostgreSQL");
        super.bindDateTime(statement, index, value);
    }

    @Override
    void bindTime(PreparedStatement statement, int index, LocalTime value) throws SQLException {
        Microseconds.require(value, "PostgreSQL");
        super.bindTime(statement, index, value);
    }

    @Override
    void bindOffsetTime(PreparedStatement statement, int index, OffsetTime value) throws SQLException {
        Microseconds.require(value, "PostgreSQL");
        if (Math.abs(value.getOffset().getTotalSeconds()) > MOST_OFFSET_SECONDS) {
            throw new InvalidValueException("The time " + value
                    + " has an offset of 16 hours or more, which PostgreSQL does not keep. Store another offset.");
        }
        super.bindOffsetTime(statement, index, value);
    }

    @Override
    void bindInstant(PreparedStatement statement, int index, Instant value) throws SQLException {
        Microseconds.require(value, "PostgreSQL");
        super.bindInstant(statement, index, value);
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
            // the driver has no constant for it
            case UUID -> java.sql.Types.NULL;
        };
    }

    @Override
    void bindString(PreparedStatement statement, int index, String value) throws SQLException {
        TextCheck.require(value, false, "PostgreSQL");
        statement.setString(index, value);
    }
}
