package dev.athanor.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.Dialects;
import dev.athanor.error.InvalidValueException;
import dev.athanor.table.ColumnDef;
import dev.athanor.table.TableDef;
import dev.athanor.testing.TestDatabase;
import dev.athanor.testing.TestServer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BuiltInTypesTest {
    private static final List<Dialect> DIALECTS =
            List.of(Dialects.SQLITE, Dialects.H2, Dialects.POSTGRESQL, Dialects.MARIADB);

    private static final TestDatabase POSTGRESQL = TestServer.POSTGRESQL.newDatabase();
    private static final TestDatabase MARIADB = TestServer.MARIADB.newDatabase();

    /** Values in the order in which the database has to sort them. */
    private static final Map<ColumnType<?>, List<?>> ORDERED = Map.ofEntries(
            Map.entry(
                    Types.LOCAL_TIME,
                    List.of(
                            LocalTime.MIN,
                            LocalTime.of(0, 0, 0, 1),
                            LocalTime.of(9, 30),
                            LocalTime.of(9, 30, 0, 1_000),
                            LocalTime.of(9, 30, 0, 1_000_000),
                            LocalTime.of(9, 30, 0, 20_000_000),
                            LocalTime.of(9, 30, 1),
                            LocalTime.NOON,
                            LocalTime.MAX)),
            Map.entry(
                    Types.INSTANT,
                    List.of(
                            Instant.parse("0000-01-01T00:00:00Z"),
                            Instant.EPOCH.minusNanos(1),
                            Instant.EPOCH,
                            Instant.EPOCH.plusNanos(1),
                            Instant.parse("9999-12-31T23:59:59.999999999Z"))),
            Map.entry(
                    Types.OFFSET_DATE_TIME,
                    List.of(
                            OffsetDateTime.parse("2026-11-20T09:30:00Z"),
                            OffsetDateTime.parse("2026-11-20T09:30:00.000000001Z"),
                            OffsetDateTime.parse("2026-11-20T10:30:00Z"))),
            Map.entry(
                    Types.ZONED_DATE_TIME,
                    List.of(
                            ZonedDateTime.parse("2026-11-20T09:30:00Z"),
                            ZonedDateTime.parse("2026-11-20T10:30:00.123Z"))),
            Map.entry(
                    Types.YEAR,
                    List.of(
                            Year.of(Year.MIN_VALUE),
                            Year.of(-1),
                            Year.of(0),
                            Year.of(999),
                            Year.of(2026),
                            Year.of(Year.MAX_VALUE))),
            Map.entry(
                    Types.YEAR_MONTH,
                    List.of(
                            YearMonth.of(0, 1),
                            YearMonth.of(999, 12),
                            YearMonth.of(2026, 2),
                            YearMonth.of(2026, 11),
                            YearMonth.of(9999, 12))),
            Map.entry(
                    Types.MONTH_DAY,
                    List.of(
                            MonthDay.of(1, 1),
                            MonthDay.of(2, 29),
                            MonthDay.of(9, 30),
                            MonthDay.of(10, 1),
                            MonthDay.of(12, 31))),
            Map.entry(
                    Types.DURATION,
                    List.of(
                            Duration.ofNanos(Long.MIN_VALUE),
                            Duration.ofDays(-2),
                            Duration.ZERO,
                            Duration.ofNanos(1),
                            Duration.ofSeconds(9),
                            Duration.ofSeconds(10),
                            Duration.ofNanos(Long.MAX_VALUE))),
            Map.entry(
                    Types.BIG_INTEGER,
                    List.of(
                            BigInteger.valueOf(Long.MIN_VALUE),
                            BigInteger.valueOf(-10),
                            BigInteger.valueOf(-9),
                            BigInteger.ZERO,
                            BigInteger.valueOf(9),
                            BigInteger.valueOf(10),
                            BigInteger.valueOf(9_007_199_254_740_993L),
                            BigInteger.valueOf(Long.MAX_VALUE))));

    /** Values without an order, or with one that databases do not agree on. */
    private static final Map<ColumnType<?>, List<?>> UNORDERED = Map.of(
            Types.OFFSET_TIME,
            List.of(
                    OffsetTime.of(LocalTime.MIN, ZoneOffset.MAX),
                    OffsetTime.of(LocalTime.MAX, ZoneOffset.MIN),
                    OffsetTime.of(LocalTime.of(9, 30), ZoneOffset.UTC),
                    OffsetTime.of(LocalTime.of(9, 30, 1, 5), ZoneOffset.ofHoursMinutesSeconds(-5, -30, -7))),
            Types.PERIOD,
            List.of(
                    Period.ZERO,
                    Period.of(1, -2, 3),
                    Period.of(Integer.MIN_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE),
                    Period.of(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE)),
            Types.ZONE_ID,
            List.of(
                    ZoneId.of("Asia/Seoul"),
                    ZoneId.of("America/Argentina/ComodRivadavia"),
                    ZoneId.of("UTC+01:00"),
                    ZoneOffset.UTC),
            Types.ZONE_OFFSET,
            List.of(ZoneOffset.UTC, ZoneOffset.MIN, ZoneOffset.MAX, ZoneOffset.ofHoursMinutesSeconds(1, 2, 3)));

    static List<Arguments> types() {
        List<Arguments> arguments = new ArrayList<>();
        for (Dialect dialect : DIALECTS) {
            ORDERED.forEach((type, values) -> arguments.add(Arguments.of(dialect, type, kept(dialect, values), true)));
            UNORDERED.forEach(
                    (type, values) -> arguments.add(Arguments.of(dialect, type, kept(dialect, values), false)));
        }
        return arguments;
    }

    /** Without those that a database refuses, see below. */
    private static List<?> kept(Dialect dialect, List<?> values) {
        boolean nanos = dialect == Dialects.SQLITE || dialect == Dialects.H2;
        return nanos
                ? values
                : values.stream()
                        .filter(value ->
                                !(value instanceof Temporal time && time.isSupported(ChronoField.NANO_OF_SECOND))
                                        || ((Temporal) value).get(ChronoField.NANO_OF_SECOND) % 1000 == 0)
                        .filter(value -> dialect != Dialects.POSTGRESQL
                                || !(value instanceof OffsetTime time)
                                || Math.abs(time.getOffset().getTotalSeconds()) < 16 * 3600)
                        .filter(value -> dialect != Dialects.MARIADB
                                || !(value instanceof Instant instant)
                                || !instant.equals(Instant.parse("0000-01-01T00:00:00Z")))
                        .toList();
    }

    static List<Dialect> dialects() {
        return DIALECTS;
    }

    @ParameterizedTest
    @MethodSource("types")
    <T> void values_comeBackAsTheyWere_sortAndCompareByTheirValue(
            Dialect dialect, ColumnType<T> type, List<T> values, boolean ordered) throws SQLException {
        try (Table<T> table = new Table<>(dialect, ColumnDef.of("val", type).orNull())) {
            List<T> shuffled = new ArrayList<>(values);
            Collections.reverse(shuffled);
            for (T value : shuffled) {
                table.insert(value);
            }
            table.insert(null);
            assertThat(table.select("where val is not null")).containsExactlyInAnyOrderElementsOf(values);
            assertThat(table.select("where val is null")).containsExactly((T) null);
            for (T value : values) {
                assertThat(table.select("where val = ?", value)).containsExactly(value);
                assertThat(table.select("where val in (?, ?)", value, value)).containsExactly(value);
            }
            if (ordered) {
                assertThat(table.select("where val is not null order by val")).containsExactlyElementsOf(values);
                for (int i = 0; i < values.size(); i++) {
                    assertThat(table.select("where val < ? order by val", values.get(i)))
                            .containsExactlyElementsOf(values.subList(0, i));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void dateTimesWithAZone_areTheirPointOfTime_readInUtc(Dialect dialect) throws SQLException {
        OffsetDateTime east = OffsetDateTime.parse("2026-11-20T09:30:00+09:00");
        OffsetDateTime west = OffsetDateTime.parse("2026-11-20T00:15:00-05:00");
        try (Table<OffsetDateTime> table = new Table<>(dialect, ColumnDef.of("val", Types.OFFSET_DATE_TIME))) {
            table.insert(west);
            table.insert(east);
            assertThat(table.select("order by val"))
                    .containsExactly(
                            OffsetDateTime.parse("2026-11-20T00:30:00Z"), OffsetDateTime.parse("2026-11-20T05:15:00Z"));
            assertThat(table.select("where val = ?", east.withOffsetSameInstant(ZoneOffset.UTC)))
                    .hasSize(1);
        }
        ZonedDateTime seoul = ZonedDateTime.of(LocalDateTime.parse("2026-11-20T09:30:00"), ZoneId.of("Asia/Seoul"));
        try (Table<ZonedDateTime> table = new Table<>(dialect, ColumnDef.of("val", Types.ZONED_DATE_TIME))) {
            table.insert(seoul);
            assertThat(table.select("where val = ?", seoul))
                    .containsExactly(ZonedDateTime.parse("2026-11-20T00:30:00Z"));
        }
    }

    @Test
    void valuesThatAColumnWouldNotHold_areRefused() throws SQLException {
        refused(Dialects.SQLITE, Types.BIG_INTEGER, BigInteger.TWO.pow(63), "more than 64 bits");
        refused(Dialects.SQLITE, Types.LOCAL_DATE, LocalDate.of(10_000, 1, 1), "outside the years 0 to 9999");
        refused(Dialects.SQLITE, Types.INSTANT, Instant.MAX, "");
        refused(Dialects.SQLITE, Types.OFFSET_DATE_TIME, OffsetDateTime.MIN, "");
        refused(
                Dialects.POSTGRESQL,
                Types.OFFSET_TIME,
                OffsetTime.of(LocalTime.MIN, ZoneOffset.MAX),
                "16 hours or more");
        refused(Dialects.MARIADB, Types.INSTANT, Instant.parse("0000-01-01T00:00:00Z"), "is of the year 0");
        refused(Dialects.MARIADB, Types.DOUBLE, Double.NaN, "NaN is no number that MariaDB keeps");
        refused(Dialects.MARIADB, Types.FLOAT, Float.POSITIVE_INFINITY, "Infinity is no number that MariaDB keeps");
        refused(Dialects.SQLITE, Types.DOUBLE, Double.NaN, "NaN is no number that SQLite keeps");
        refused(
                Dialects.MARIADB,
                Types.BIG_DECIMAL,
                BigDecimal.ONE.scaleByPowerOfTen(-31),
                "more than 30 digits after the decimal point");
        for (Dialect dialect : DIALECTS) {
            refused(dialect, Types.YEAR_MONTH, YearMonth.of(10_000, 1), "its year is outside 0 to 9999");
            refused(dialect, Types.YEAR_MONTH, YearMonth.of(-1, 1), "its year is outside 0 to 9999");
            refused(
                    dialect,
                    Types.DURATION,
                    Duration.ofNanos(Long.MAX_VALUE).plusNanos(1),
                    "longer than the 292 years whose nanoseconds a BIGINT holds");
        }
    }

    @Test
    void fractionsThatAColumnWouldRound_areCut() throws SQLException {
        for (Dialect dialect : List.of(Dialects.POSTGRESQL, Dialects.MARIADB)) {
            cut(dialect, Types.INSTANT, Instant.EPOCH.minusNanos(1), Instant.EPOCH.minusNanos(1000));
            cut(
                    dialect,
                    Types.LOCAL_DATE_TIME,
                    LocalDateTime.of(2026, 1, 1, 0, 0, 0, 1_999),
                    LocalDateTime.of(2026, 1, 1, 0, 0, 0, 1_000));
            cut(dialect, Types.LOCAL_TIME, LocalTime.MAX, LocalTime.MAX.truncatedTo(ChronoUnit.MICROS));
            cut(
                    dialect,
                    Types.OFFSET_DATE_TIME,
                    OffsetDateTime.parse("2026-11-20T00:30:00.123456789Z"),
                    OffsetDateTime.parse("2026-11-20T00:30:00.123456Z"));
        }
        cut(
                Dialects.POSTGRESQL,
                Types.OFFSET_TIME,
                OffsetTime.parse("10:15:00.0000009+02:00"),
                OffsetTime.parse("10:15+02:00"));
    }

    private static <T> void cut(Dialect dialect, ColumnType<T> type, T value, T kept) throws SQLException {
        try (Table<T> table = new Table<>(dialect, ColumnDef.of("val", type))) {
            table.insert(value);
            assertThat(table.select("where val = ?", value)).containsExactly(kept);
            assertThat(type.toMicroseconds(value)).isEqualTo(kept);
        }
    }

    private static <T> void refused(Dialect dialect, ColumnType<T> type, T value, String message) throws SQLException {
        try (Table<T> table = new Table<>(dialect, ColumnDef.of("val", type))) {
            assertThatThrownBy(() -> table.insert(value))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining(message);
        }
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void numbersAndTexts_comeBackAsTheyWere(Dialect dialect) throws SQLException {
        same(dialect, Types.FLOAT, 0.1f, Float.MAX_VALUE, 16_777_215f, Float.MIN_VALUE);
        same(dialect, Types.DOUBLE, 0.1, Double.MAX_VALUE, 1.0 / 3);
        same(dialect, Types.BOOLEAN, true, false);
        same(dialect, Types.STRING, "a", "A", "a ", "ä", "back\\slash", "quo'te", "", "\uD83D\uDE00");
        same(dialect, Types.UUID, UUID.fromString("123e4567-e89b-12d3-a456-426614174000"), new UUID(-1, -1));
        same(dialect, Types.BIG_DECIMAL, new BigDecimal("0.5"), new BigDecimal("123456.789"), new BigDecimal("-7"));
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    private static <T> void same(Dialect dialect, ColumnType<T> type, T... values) throws SQLException {
        try (Table<T> table = new Table<>(dialect, ColumnDef.of("val", type))) {
            for (T value : values) {
                table.insert(value);
            }
            assertThat(table.select("")).containsExactlyInAnyOrder(values);
            for (T value : values) {
                assertThat(table.select("where val = ?", value)).containsExactly(value);
            }
        }
    }

    @Test
    void bigIntegers_haveAsManyDigitsAsTheColumn_whereTheDatabaseHasThem() throws SQLException {
        BigInteger large = new BigInteger("-12345678901234567890123456789012345678");
        try (Table<BigInteger> table = new Table<>(Dialects.H2, ColumnDef.of("val", Types.BIG_INTEGER))) {
            table.insert(large);
            assertThat(table.select("")).containsExactly(large);
        }
        try (Table<BigInteger> table =
                new Table<>(Dialects.H2, ColumnDef.of("val", Types.BIG_INTEGER).digits(60, 0))) {
            table.insert(large.multiply(large.pow(0)).shiftLeft(60));
            assertThat(table.select("")).containsExactly(large.shiftLeft(60));
        }
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void textThatIsNoValue_isNamedWithItsColumn(Dialect dialect) throws SQLException {
        try (Table<ZoneId> table = new Table<>(dialect, ColumnDef.of("val", Types.ZONE_ID))) {
            table.execute("insert into probe (val) values ('Mars/Olympus')");
            assertThatThrownBy(() -> table.select(""))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageMatching("Column (val|VAL) holds \"Mars/Olympus\", which is no ZoneId: .*");
        }
    }

    @Test
    void textThatIsNoTime_isNamedWithItsColumn() throws SQLException {
        try (Table<LocalTime> table = new Table<>(Dialects.SQLITE, ColumnDef.of("val", Types.LOCAL_TIME))) {
            table.execute("insert into probe (val) values ('25:00')");
            assertThatThrownBy(() -> table.select(""))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessage("Column val holds \"25:00\", which is no LocalTime.");
        }
    }

    @Test
    void timesThatSqliteMakes_areRead() throws SQLException {
        try (Table<LocalTime> table = new Table<>(Dialects.SQLITE, ColumnDef.of("val", Types.LOCAL_TIME))) {
            table.execute("insert into probe (val) values (time('09:30'))");
            table.execute("insert into probe (val) values ('09:30')");
            table.execute("insert into probe (val) values (strftime('%H:%M:%f', '09:30:01.250'))");
            assertThat(table.select(""))
                    .containsExactly(LocalTime.of(9, 30), LocalTime.of(9, 30), LocalTime.of(9, 30, 1, 250_000_000));
        }
    }

    /** A table of one column in a database of its own. */
    private static final class Table<T> implements AutoCloseable {
        private final Dialect dialect;
        private final ColumnType<T> type;
        private final Connection connection;

        @SuppressWarnings("unchecked") // the column is of the type
        Table(Dialect dialect, ColumnDef column) throws SQLException {
            this.dialect = dialect;
            this.type = (ColumnType<T>) column.type();
            this.connection = DriverManager.getConnection(
                    switch (dialect.name()) {
                        case "SQLite" -> "jdbc:sqlite::memory:";
                        case "H2" -> "jdbc:h2:mem:";
                        case "PostgreSQL" -> POSTGRESQL.url();
                        default -> MARIADB.url();
                    });
            execute("drop table if exists probe");
            execute(dialect.ddl().createTable(TableDef.of("probe", column), List.of()));
        }

        void execute(String sql) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        void insert(@Nullable T value) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement("insert into probe (val) values (?)")) {
                new RowBinder(statement, dialect.storage()).set(1, type, value);
                assertThat(statement.executeUpdate()).isEqualTo(1);
            }
        }

        @SafeVarargs
        final List<@Nullable T> select(String rest, T... values) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement("select val from probe " + rest)) {
                RowBinder out = new RowBinder(statement, dialect.storage());
                for (int i = 0; i < values.length; i++) {
                    out.set(i + 1, type, values[i]);
                }
                List<@Nullable T> found = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery()) {
                    RowReader row = new RowReader(rows, dialect.storage());
                    while (rows.next()) {
                        found.add(row.get(1, type));
                    }
                }
                return found;
            }
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
