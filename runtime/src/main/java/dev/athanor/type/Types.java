package dev.athanor.type;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The built-in column types, named after their Java types; what generated models and expressions refer to. */
public final class Types {
    public static final ColumnType<Boolean> BOOLEAN = new ColumnType<>(Boolean.class, SqlKind.BOOLEAN) {
        @Override
        public @Nullable Boolean read(RowReader row, int index) throws SQLException {
            return row.getBooleanOrNull(index);
        }

        @Override
        public void bind(RowBinder out, int index, Boolean value) throws SQLException {
            out.setBoolean(index, value.booleanValue());
        }
    };

    public static final ColumnType<Byte> BYTE = new ColumnType<>(Byte.class, SqlKind.SMALLINT) {
        @Override
        public @Nullable Byte read(RowReader row, int index) throws SQLException {
            return row.getByteOrNull(index);
        }

        @Override
        public void bind(RowBinder out, int index, Byte value) throws SQLException {
            out.setByte(index, value.byteValue());
        }
    };

    public static final ColumnType<Short> SHORT = new ColumnType<>(Short.class, SqlKind.SMALLINT) {
        @Override
        public @Nullable Short read(RowReader row, int index) throws SQLException {
            return row.getShortOrNull(index);
        }

        @Override
        public void bind(RowBinder out, int index, Short value) throws SQLException {
            out.setShort(index, value.shortValue());
        }
    };

    public static final ColumnType<Integer> INTEGER = new ColumnType<>(Integer.class, SqlKind.INTEGER) {
        @Override
        public @Nullable Integer read(RowReader row, int index) throws SQLException {
            return row.getIntOrNull(index);
        }

        @Override
        public void bind(RowBinder out, int index, Integer value) throws SQLException {
            out.setInt(index, value.intValue());
        }
    };

    public static final ColumnType<Long> LONG = new ColumnType<>(Long.class, SqlKind.BIGINT) {
        @Override
        public @Nullable Long read(RowReader row, int index) throws SQLException {
            return row.getLongOrNull(index);
        }

        @Override
        public void bind(RowBinder out, int index, Long value) throws SQLException {
            out.setLong(index, value.longValue());
        }
    };

    public static final ColumnType<Float> FLOAT = new ColumnType<>(Float.class, SqlKind.REAL) {
        @Override
        public @Nullable Float read(RowReader row, int index) throws SQLException {
            return row.getFloatOrNull(index);
        }

        @Override
        public void bind(RowBinder out, int index, Float value) throws SQLException {
            out.setFloat(index, value.floatValue());
        }
    };

    public static final ColumnType<Double> DOUBLE = new ColumnType<>(Double.class, SqlKind.DOUBLE) {
        @Override
        public @Nullable Double read(RowReader row, int index) throws SQLException {
            return row.getDoubleOrNull(index);
        }

        @Override
        public void bind(RowBinder out, int index, Double value) throws SQLException {
            out.setDouble(index, value.doubleValue());
        }
    };

    public static final ColumnType<Character> CHARACTER = new ColumnType<>(Character.class, SqlKind.STRING) {
        @Override
        public @Nullable Character read(RowReader row, int index) throws SQLException {
            return row.getCharOrNull(index);
        }

        @Override
        public void bind(RowBinder out, int index, Character value) throws SQLException {
            out.setChar(index, value.charValue());
        }
    };

    public static final ColumnType<String> STRING = new ColumnType<>(String.class, SqlKind.STRING) {
        @Override
        public @Nullable String read(RowReader row, int index) throws SQLException {
            return row.getString(index);
        }

        @Override
        public void bind(RowBinder out, int index, String value) throws SQLException {
            out.setString(index, value);
        }
    };

    public static final ColumnType<LocalDate> LOCAL_DATE = new ColumnType<>(LocalDate.class, SqlKind.DATE) {
        @Override
        public @Nullable LocalDate read(RowReader row, int index) throws SQLException {
            return row.getLocalDate(index);
        }

        @Override
        public void bind(RowBinder out, int index, LocalDate value) throws SQLException {
            out.setLocalDate(index, value);
        }
    };

    public static final ColumnType<LocalDateTime> LOCAL_DATE_TIME =
            new ColumnType<>(LocalDateTime.class, SqlKind.TIMESTAMP) {
                @Override
                public @Nullable LocalDateTime read(RowReader row, int index) throws SQLException {
                    return row.getLocalDateTime(index);
                }

                @Override
                public void bind(RowBinder out, int index, LocalDateTime value) throws SQLException {
                    out.setLocalDateTime(index, value);
                }
            };

    public static final ColumnType<Instant> INSTANT = new ColumnType<>(Instant.class, SqlKind.INSTANT) {
        @Override
        public @Nullable Instant read(RowReader row, int index) throws SQLException {
            return row.getInstant(index);
        }

        @Override
        public void bind(RowBinder out, int index, Instant value) throws SQLException {
            out.setInstant(index, value);
        }
    };

    public static final ColumnType<UUID> UUID = new ColumnType<>(UUID.class, SqlKind.UUID) {
        @Override
        public @Nullable UUID read(RowReader row, int index) throws SQLException {
            return row.getUuid(index);
        }

        @Override
        public void bind(RowBinder out, int index, UUID value) throws SQLException {
            out.setUuid(index, value);
        }
    };

    public static final ColumnType<byte[]> BYTES = new ColumnType<>(byte[].class, SqlKind.BYTES) {
        @Override
        public byte @Nullable [] read(RowReader row, int index) throws SQLException {
            return row.getBytes(index);
        }

        @Override
        public void bind(RowBinder out, int index, byte[] value) throws SQLException {
            out.setBytes(index, value);
        }
    };

    /** A decimal whose scale is the database's: results of computations. */
    public static final ColumnType<BigDecimal> BIG_DECIMAL = decimal(0);

    private Types() {}

    /** Decimals that are read with at least {@code scale} digits after the decimal point. */
    public static ColumnType<BigDecimal> decimal(int scale) {
        return new ColumnType<>(BigDecimal.class, SqlKind.DECIMAL) {
            @Override
            public @Nullable BigDecimal read(RowReader row, int index) throws SQLException {
                return row.getBigDecimal(index, scale);
            }

            @Override
            public void bind(RowBinder out, int index, BigDecimal value) throws SQLException {
                out.setBigDecimal(index, value);
            }
        };
    }

    /** Constants of an enum, stored by name. */
    public static <E extends Enum<E>> ColumnType<E> enumeration(Class<E> type) {
        return new ColumnType<>(type, SqlKind.STRING) {
            @Override
            public @Nullable E read(RowReader row, int index) throws SQLException {
                return row.getEnum(index, type);
            }

            @Override
            public void bind(RowBinder out, int index, E value) throws SQLException {
                out.setEnum(index, value);
            }
        };
    }
}
