package dev.athanor.type;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.UUID;
import java.util.function.Function;
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
                public LocalDateTime toMicroseconds(LocalDateTime value) {
                    return Microseconds.of(value);
                }

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
        public Instant toMicroseconds(Instant value) {
            return Microseconds.of(value);
        }

        @Override
        public @Nullable Instant read(RowReader row, int index) throws SQLException {
            return row.getInstant(index);
        }

        @Override
        public void bind(RowBinder out, int index, Instant value) throws SQLException {
            out.setInstant(index, value);
        }
    };

    public static final ColumnType<LocalTime> LOCAL_TIME = new ColumnType<>(LocalTime.class, SqlKind.TIME) {
        @Override
        public LocalTime toMicroseconds(LocalTime value) {
            return Microseconds.of(value);
        }

        @Override
        public @Nullable LocalTime read(RowReader row, int index) throws SQLException {
            return row.getLocalTime(index);
        }

        @Override
        public void bind(RowBinder out, int index, LocalTime value) throws SQLException {
            out.setLocalTime(index, value);
        }
    };

    /**
     * A time of day with its offset, which is kept. Databases with such a type compare the points of time; SQLite has none and
     * compares the local times, so that there only equality of values is meant.
     */
    public static final ColumnType<OffsetTime> OFFSET_TIME = new ColumnType<>(OffsetTime.class, SqlKind.OFFSET_TIME) {
        @Override
        public OffsetTime toMicroseconds(OffsetTime value) {
            return Microseconds.of(value);
        }

        @Override
        public @Nullable OffsetTime read(RowReader row, int index) throws SQLException {
            return row.getOffsetTime(index);
        }

        @Override
        public void bind(RowBinder out, int index, OffsetTime value) throws SQLException {
            out.setOffsetTime(index, value);
        }
    };

    /**
     * A point on the time line, stored in UTC as an {@link #INSTANT} is, so that values compare by it on every database. The
     * offset is not stored: what is read has that of UTC. PostgreSQL's {@code timestamptz} and Hibernate's
     * {@code NORMALIZE_UTC} do the same. Who needs the offset maps a {@link #ZONE_OFFSET} beside it, or converts to a string.
     */
    public static final ColumnType<OffsetDateTime> OFFSET_DATE_TIME = stored(
            OffsetDateTime.class, INSTANT, OffsetDateTime::toInstant, instant -> instant.atOffset(ZoneOffset.UTC));

    /** A point on the time line, stored in UTC as an {@link #INSTANT} is; the zone is not stored, see {@link #OFFSET_DATE_TIME}. */
    public static final ColumnType<ZonedDateTime> ZONED_DATE_TIME =
            stored(ZonedDateTime.class, INSTANT, ZonedDateTime::toInstant, instant -> instant.atZone(ZoneOffset.UTC));

    /** A year as its number. */
    public static final ColumnType<Year> YEAR = stored(Year.class, INTEGER, Year::getValue, Year::of);

    /** A month of a year as text that sorts, {@code 2026-11}; of the years 0 to 9999. */
    public static final ColumnType<YearMonth> YEAR_MONTH =
            text(YearMonth.class, 7, StoredForms::sortable, YearMonth::parse);

    /** A day of every year as text that sorts, {@code --11-20}. */
    public static final ColumnType<MonthDay> MONTH_DAY = text(MonthDay.class, 7, MonthDay::toString, MonthDay::parse);

    /** An exact span of time as its nanoseconds, which compare and add up; up to 292 years. */
    public static final ColumnType<Duration> DURATION =
            stored(Duration.class, LONG, StoredForms::nanoseconds, Duration::ofNanos);

    /** A span of years, months and days in its ISO form, {@code P1Y2M3D}; without an order. */
    public static final ColumnType<Period> PERIOD = text(Period.class, 37, Period::toString, Period::parse);

    /** A time zone by its name: {@code Asia/Seoul}. */
    public static final ColumnType<ZoneId> ZONE_ID = text(ZoneId.class, 64, ZoneId::getId, ZoneId::of);

    /** An offset from UTC in its ISO form, {@code +02:00}; without an order. */
    public static final ColumnType<ZoneOffset> ZONE_OFFSET =
            text(ZoneOffset.class, 9, ZoneOffset::getId, ZoneOffset::of);

    /** An integral number of up to 38 digits where no precision is given; in SQLite one of 64 bits, a greater one is refused. */
    public static final ColumnType<BigInteger> BIG_INTEGER = new ColumnType<>(BigInteger.class, SqlKind.DECIMAL) {
        @Override
        public int precision() {
            return 38;
        }

        @Override
        public @Nullable BigInteger read(RowReader row, int index) throws SQLException {
            return row.getBigInteger(index);
        }

        @Override
        public void bind(RowBinder out, int index, BigInteger value) throws SQLException {
            out.setBigInteger(index, value);
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

    /** JSON, as its text. */
    public static final ColumnType<Json> JSON = new JsonType();

    /** Lists of strings; of this and the next ones see {@link ArrayType}. */
    public static final ArrayType<String> STRINGS = new ArrayType<>(STRING);

    public static final ArrayType<Boolean> BOOLEANS = new ArrayType<>(BOOLEAN);

    public static final ArrayType<Short> SHORTS = new ArrayType<>(SHORT);

    public static final ArrayType<Integer> INTEGERS = new ArrayType<>(INTEGER);

    public static final ArrayType<Long> LONGS = new ArrayType<>(LONG);

    public static final ArrayType<Double> DOUBLES = new ArrayType<>(DOUBLE);

    public static final ArrayType<UUID> UUIDS = new ArrayType<>(UUID);

    /** A decimal whose scale is the database's: results of computations. */
    public static final ColumnType<BigDecimal> BIG_DECIMAL = decimal(0);

    private Types() {}

    /** Decimals that are read with at least {@code scale} digits after the decimal point. */
    public static ColumnType<BigDecimal> decimal(int scale) {
        return new DecimalType(scale);
    }

    /** Constants of an enum, stored by name. */
    public static <E extends Enum<E>> ColumnType<E> enumeration(Class<E> type) {
        return new EnumType<>(type, null);
    }

    /**
     * Constants of an enum, stored by name: on PostgreSQL in an enum type of the database, elsewhere as text.
     *
     * @param databaseType the name of the type in the database, unquoted
     */
    public static <E extends Enum<E>> ColumnType<E> enumeration(Class<E> type, String databaseType) {
        return new EnumType<>(type, databaseType);
    }

    /**
     * Values that a converter turns into those of another type.
     *
     * @param raw the Java class of the values; of a generic type its raw class
     * @param stored the type of what the column holds
     */
    @SuppressWarnings("unchecked") // a value is of the raw class whatever its type arguments are
    public static <J, C> ColumnType<J> converted(
            Class<? super J> raw, ColumnType<C> stored, Converter<J, C> converter) {
        return new ConvertedType<>((Class<J>) raw, stored, converter, stored.length());
    }

    private static <J, C> ColumnType<J> stored(
            Class<J> type, ColumnType<C> stored, Function<J, C> toColumn, Function<C, J> fromColumn) {
        return new ConvertedType<>(type, stored, new StoredForms.ByFunctions<>(toColumn, fromColumn), 0);
    }

    private static <J> ColumnType<J> text(
            Class<J> type, int length, Function<J, String> toColumn, Function<String, J> fromColumn) {
        return new ConvertedType<>(type, STRING, new StoredForms.ByFunctions<>(toColumn, fromColumn), length);
    }
}
