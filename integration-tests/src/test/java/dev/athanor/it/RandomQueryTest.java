package dev.athanor.it;

import static dev.athanor.query.Sql.insert;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.Engine;
import dev.athanor.dialect.RenderedSql;
import dev.athanor.error.QueryException;
import dev.athanor.it.plain.Flavor;
import dev.athanor.it.plain.Kind;
import dev.athanor.it.plain.PlainSql;
import dev.athanor.it.plain.Plan;
import dev.athanor.it.plain.RandomQueries;
import dev.athanor.it.plain.RandomTables;
import dev.athanor.query.Insert;
import dev.athanor.query.Row;
import dev.athanor.query.Select;
import dev.athanor.query.Table;
import dev.athanor.query.TableColumn;
import dev.athanor.session.Session;
import dev.athanor.session.Transaction;
import dev.athanor.table.ColumnBuilder;
import dev.athanor.table.TableDef;
import dev.athanor.type.ColumnType;
import dev.athanor.type.Types;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random queries over random tables return what plain SQL returns that was written beside them by hand. {@code
 * -Dathanor.query=SEED} runs one, {@code -Dathanor.seed=FIRST} others than a build does.
 */
@Tag("each-database")
class RandomQueryTest {
    private static final boolean LONG = Boolean.getBoolean("athanor.long");
    private static final long FIRST = Long.getLong("athanor.seed", 0); // a multiple of PER_SCHEMA
    private static final Flavor FLAVOR = Flavor.valueOf(ItDatabase.current().name());
    private static final int PER_SCHEMA = 50;

    private final Engine engine = ItDatabase.engine(new SqlRecorder());
    private final Map<String, Integer> constructs = new TreeMap<>();

    /** A tenth of them in each build, all of them where long tests run. */
    private static int queries() {
        int all = ItDatabase.current() == ItDatabase.SQLITE ? 10_000 : 1_000;
        return LONG ? all : all / 10;
    }

    @Test
    void randomQueries_returnWhatPlainSqlDoes() {
        Long only = Long.getLong("athanor.query");
        List<String> failures = new ArrayList<>();
        for (long seed = FIRST; seed < FIRST + queries(); seed += PER_SCHEMA) {
            if (only == null || only >= seed && only < seed + PER_SCHEMA) {
                run(seed, only, failures);
            }
        }
        assertThat(failures).as("of %d queries, by %s", queries(), constructs).isEmpty();
        boolean sqlite = ItDatabase.current() == ItDatabase.SQLITE;
        if (only == null && (sqlite || LONG)) {
            int least = !LONG ? 5 : sqlite ? 100 : 10;
            assertThat(constructs)
                    .allSatisfy((construct, count) ->
                            assertThat(count).as(construct).isGreaterThanOrEqualTo(least));
            assertThat(constructs).hasSizeGreaterThan(55);
        }
    }

    /** Seeds that have failed once. */
    @ParameterizedTest
    @ValueSource(longs = {142, 342, 361, 498, 755})
    void queriesThatFailedOnce_doNoMore(long seed) {
        List<String> failures = new ArrayList<>();
        run(seed - seed % PER_SCHEMA, seed, failures);
        assertThat(failures).isEmpty();
    }

    private void run(long firstSeed, @Nullable Long only, List<String> failures) {
        List<Plan.Table> plans = RandomTables.of(new Random(firstSeed), (int) (firstSeed / PER_SCHEMA));
        Map<String, Table> tables = new HashMap<>();
        plans.forEach(plan -> tables.put(plan.name(), table(plan)));
        TableDef[] defs =
                tables.values().stream().map(table -> table.source().table()).toArray(TableDef[]::new);
        engine.schema().of(defs).createAll();
        try (Transaction transaction = engine.begin()) {
            plans.forEach(plan -> fill(transaction, plan, tables.get(plan.name())));
            transaction.commit();
        }
        for (long seed = firstSeed; seed < firstSeed + PER_SCHEMA; seed++) {
            if (only == null || seed == only) {
                boolean quantifiers = ItDatabase.current() != ItDatabase.SQLITE;
                Plan.Query query = new RandomQueries(new Random(seed * 31 + 7), plans, quantifiers, constructs).query();
                compare(seed, query, tables, failures);
            }
        }
        engine.schema().of(defs).dropAll();
    }

    private void compare(long seed, Plan.Query plan, Map<String, Table> tables, List<String> failures) {
        String plain = PlainSql.of(plan, FLAVOR);
        String typed = "";
        List<Kind> kinds = kinds(plan);
        try (Session session = engine.openSession()) {
            List<String> expected = plain(session, plain, kinds);
            Select<?> select = TypedQuery.of(plan, tables);
            RenderedSql rendered = select.spec().rendered(engine.dialect());
            typed = rendered.sql() + " "
                    + rendered.binds().stream().map(bind -> bind.value()).toList();
            List<String> found = session.list(select).stream()
                    .map(row -> typedRow(row, kinds))
                    .sorted()
                    .toList();
            if (!found.equals(expected)) {
                failures.add(seed + ": typed " + found + " plain " + expected + "\n  " + typed + "\n  " + plain);
            }
        } catch (QueryException e) {
            if (!String.valueOf(e.getMessage()).startsWith("Nothing connects")) {
                failures.add(seed + ": refused " + e.getMessage() + "\n  " + plain);
            }
        } catch (RuntimeException | SQLException e) {
            failures.add(seed + ": " + e + "\n  " + typed + "\n  " + plain);
        }
    }

    private static List<Kind> kinds(Plan.Query plan) {
        return plan instanceof Plan.Select select
                ? select.items().stream().map(Plan.Ex::kind).toList()
                : kinds(((Plan.Compound) plan).left());
    }

    private static List<String> plain(Session session, String sql, List<Kind> kinds) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = session.handle().getConnection().createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 0; i < kinds.size(); i++) {
                    row.add(text(plainValue(result, i + 1, kinds.get(i)), kinds.get(i)));
                }
                rows.add(row.toString());
            }
        }
        rows.sort(null);
        return rows;
    }

    private static @Nullable Object plainValue(ResultSet result, int column, Kind kind) throws SQLException {
        Object value = result.getObject(column);
        if (value == null) {
            return null;
        }
        return switch (kind) {
            case WHOLE -> new BigDecimal(value.toString()).longValue();
            case DECIMAL, FRACTION -> new BigDecimal(value.toString());
            case TEXT -> result.getString(column);
            case DATE -> result.getString(column).substring(0, 10);
            case TRUTH -> value instanceof Boolean truth ? truth : ((Number) value).intValue() != 0;
        };
    }

    private static String typedRow(@Nullable Object row, List<Kind> kinds) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            values.add(text(row instanceof Row several ? several.get(i) : row, kinds.get(i)));
        }
        return values.toString();
    }

    private static String text(@Nullable Object value, Kind kind) {
        boolean decimal = value != null && (kind == Kind.DECIMAL || kind == Kind.FRACTION);
        return decimal
                ? new BigDecimal(value.toString())
                        .setScale(4, RoundingMode.HALF_UP)
                        .toPlainString()
                        .replace("-0.0000", "0.0000")
                : String.valueOf(value);
    }

    private static Table table(Plan.Table plan) {
        return Table.define(plan.name(), t -> {
            for (Plan.Column column : plan.columns()) {
                ColumnBuilder built = t.column(column.name(), type(column.kind()));
                if (column.kind() == Kind.TEXT) {
                    built.length(40);
                } else if (column.kind() == Kind.DECIMAL) {
                    built.digits(12, 2);
                }
                if (column.nullable()) {
                    built.orNull();
                }
            }
            t.primaryKey("id");
        });
    }

    private static ColumnType<?> type(Kind kind) {
        return switch (kind) {
            case WHOLE -> Types.LONG;
            case TEXT -> Types.STRING;
            case DECIMAL, FRACTION -> Types.decimal(2);
            case DATE -> Types.LOCAL_DATE;
            case TRUTH -> Types.BOOLEAN;
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // a value is of its column's kind
    private static void fill(Transaction transaction, Plan.Table plan, Table table) {
        Insert rows = insert(table).rows(plan.rows(), (values, row) -> {
            for (int i = 0; i < values.size(); i++) {
                Plan.Column column = plan.columns().get(i);
                TableColumn typed = (TableColumn)
                        switch (column.kind()) {
                            case WHOLE -> table.number(column.name(), Long.class);
                            case TEXT -> table.text(column.name());
                            case DATE -> table.temporal(column.name(), LocalDate.class);
                            case TRUTH -> table.bool(column.name());
                            case DECIMAL, FRACTION -> table.number(column.name(), BigDecimal.class);
                        };
                row.set(typed, values.get(i));
            }
        });
        assertThat(transaction.execute(rows)).isEqualTo(plan.rows().size());
    }
}
