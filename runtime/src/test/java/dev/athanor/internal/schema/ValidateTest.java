package dev.athanor.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.Dialects;
import dev.athanor.error.MappingException;
import dev.athanor.internal.execute.ConnectionOptions;
import dev.athanor.internal.execute.DataSourceConnectionSource;
import dev.athanor.internal.execute.ErrorTranslator;
import dev.athanor.internal.execute.SessionConnection;
import dev.athanor.internal.execute.SqlLog;
import dev.athanor.query.sample.SampleTables;
import dev.athanor.schema.SchemaDifference;
import dev.athanor.schema.SchemaDifference.Kind;
import dev.athanor.table.ColumnDef;
import dev.athanor.table.ReferentialAction;
import dev.athanor.table.TableDef;
import dev.athanor.testing.TestDatabase;
import dev.athanor.testing.TestServer;
import dev.athanor.type.Types;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is told of a database that is not as the model says, and that the mends mend it. */
class ValidateTest {
    private static final TableDef OWNER =
            TableDef.of("owner", ColumnDef.of("id", Types.LONG)).primaryKey("id");
    private static final TableDef KINDS = TableDef.of(
                    "kinds",
                    ColumnDef.of("id", Types.LONG).generatedByDatabase(),
                    ColumnDef.of("a_boolean", Types.BOOLEAN),
                    ColumnDef.of("a_byte", Types.BYTE),
                    ColumnDef.of("a_short", Types.SHORT),
                    ColumnDef.of("an_integer", Types.INTEGER).defaultSql("1"),
                    ColumnDef.of("a_long", Types.LONG).orNull(),
                    ColumnDef.of("a_float", Types.FLOAT),
                    ColumnDef.of("a_double", Types.DOUBLE),
                    ColumnDef.of("a_character", Types.CHARACTER),
                    ColumnDef.of("a_string", Types.STRING),
                    ColumnDef.of("a_short_string", Types.STRING).length(30),
                    ColumnDef.of("a_date", Types.LOCAL_DATE),
                    ColumnDef.of("a_date_time", Types.LOCAL_DATE_TIME),
                    ColumnDef.of("an_instant", Types.INSTANT),
                    ColumnDef.of("a_time", Types.LOCAL_TIME),
                    ColumnDef.of("an_offset_time", Types.OFFSET_TIME),
                    ColumnDef.of("an_offset_date_time", Types.OFFSET_DATE_TIME),
                    ColumnDef.of("a_zoned_date_time", Types.ZONED_DATE_TIME),
                    ColumnDef.of("a_year", Types.YEAR),
                    ColumnDef.of("a_year_month", Types.YEAR_MONTH),
                    ColumnDef.of("a_month_day", Types.MONTH_DAY),
                    ColumnDef.of("a_duration", Types.DURATION),
                    ColumnDef.of("a_period", Types.PERIOD),
                    ColumnDef.of("a_zone", Types.ZONE_ID),
                    ColumnDef.of("an_offset", Types.ZONE_OFFSET),
                    ColumnDef.of("a_big_integer", Types.BIG_INTEGER),
                    ColumnDef.of("a_uuid", Types.UUID),
                    ColumnDef.of("some_bytes", Types.BYTES),
                    ColumnDef.of("a_decimal", Types.BIG_DECIMAL),
                    ColumnDef.of("a_price", Types.decimal(2)).digits(10, 2),
                    ColumnDef.of("stored", Types.INTEGER).computed("an_integer * 2", true),
                    ColumnDef.of("owner_id", Types.LONG).orNull())
            .primaryKey("id")
            .unique("a_short_string", "a_year")
            .uniqueIndex("a_uuid")
            .index("owner_id", "a_year")
            .foreignKey(List.of("owner_id"), null, "owner", List.of("id"), ReferentialAction.SET_NULL);
    private static final TableDef ODD = TableDef.of(
                    "Odd \"table\"",
                    ColumnDef.of("select", Types.LONG),
                    ColumnDef.of("Mixed", Types.STRING).length(20),
                    ColumnDef.of("quo\"te", Types.STRING).length(20),
                    ColumnDef.of("other", Types.LONG).orNull())
            .primaryKey("select")
            .unique("Mixed", "quo\"te")
            .index("quo\"te")
            .foreignKey(List.of("other"), "Odd \"table\"", List.of("select"));
    private static final TableDef HEN = TableDef.of(
                    "hen",
                    ColumnDef.of("id", Types.LONG),
                    ColumnDef.of("egg_id", Types.LONG).orNull())
            .primaryKey("id")
            .foreignKey(List.of("egg_id"), "egg", List.of("id"));
    private static final TableDef EGG = TableDef.of(
                    "egg",
                    ColumnDef.of("id", Types.LONG),
                    ColumnDef.of("hen_id", Types.LONG).orNull())
            .primaryKey("id")
            .foreignKey(List.of("hen_id"), "hen", List.of("id"));

    @TempDir
    private Path directory;

    private @Nullable TestDatabase server;

    static List<Dialect> dialects() {
        return List.of(Dialects.SQLITE, Dialects.H2, Dialects.POSTGRESQL, Dialects.MARIADB);
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void whatCreateAllMakes_isValid(Dialect dialect) {
        List<TableDef> tables = new ArrayList<>(SampleTables.ALL);
        tables.addAll(List.of(OWNER, KINDS, HEN, EGG, ODD));
        DefaultSchema schema = schema(dialect, tables.toArray(new TableDef[0]));
        schema.createAll();
        assertThat(schema.validate()).isEmpty();
        assertThatCode(schema::requireValid).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void missingTables_areMendedInOrder_circlesToo(Dialect dialect) throws SQLException {
        DefaultSchema schema = schema(dialect, HEN, EGG, KINDS, OWNER);
        List<SchemaDifference> differences = schema.validate();
        assertThat(differences)
                .extracting(SchemaDifference::message)
                .containsExactlyInAnyOrder(
                        "Table hen is missing.",
                        "Table egg is missing.",
                        "Table owner is missing.",
                        "Table kinds is missing.");
        mend(dialect, differences);
        assertThat(schema.validate()).isEmpty();
    }

    private static final TableDef ITEM = TableDef.of(
                    "item",
                    ColumnDef.of("id", Types.LONG).generatedByDatabase(),
                    ColumnDef.of("name", Types.STRING).length(30),
                    ColumnDef.of("price", Types.decimal(2)).digits(10, 2),
                    ColumnDef.of("amount", Types.INTEGER).defaultSql("1"),
                    ColumnDef.of("note", Types.STRING).length(9).orNull(),
                    ColumnDef.of("owner_id", Types.LONG).orNull())
            .primaryKey("id")
            .unique("name")
            .index("owner_id")
            .foreignKey(List.of("owner_id"), null, "owner", List.of("id"), ReferentialAction.CASCADE);

    @ParameterizedTest
    @MethodSource("dialects")
    void eachDifference_isTold_andMended(Dialect dialect) throws SQLException {
        String key = dialect == Dialects.SQLITE ? "id INTEGER NOT NULL PRIMARY KEY" : "id BIGINT NOT NULL PRIMARY KEY";
        execute(
                dialect,
                "CREATE TABLE owner (" + key + ")",
                "CREATE TABLE item (id BIGINT NOT NULL, name VARCHAR(20), price DECIMAL(8, 2) NOT NULL, amount INTEGER"
                        + " NOT NULL, owner_id BIGINT NOT NULL, extra INTEGER, PRIMARY KEY (id), CONSTRAINT old_key"
                        + " FOREIGN KEY (owner_id) REFERENCES owner (id))");
        DefaultSchema schema = schema(dialect, OWNER, ITEM);
        List<SchemaDifference> differences = schema.validate();
        boolean sqlite = dialect == Dialects.SQLITE;
        assertThat(differences).flatExtracting(SchemaDifference::mend).containsExactlyElementsOf(mends(dialect));
        assertThat(differences)
                .extracting(difference -> difference.message().replaceFirst(" SQLite has no statement.*", ""))
                .contains(
                        "Column item.name is nullable, and NOT NULL in the model.",
                        "Column item.amount has the default 1 in the model, and none in the database.",
                        "Column item.note is missing.",
                        "Column item.owner_id is NOT NULL, and nullable in the model.",
                        "Column item.id has values of the database's making in the model, and the database makes none.",
                        "Unique key uq_item_name of table item over (name) is missing.",
                        "Foreign key fk_item_owner_id of table item over (owner_id) says ON DELETE NO ACTION, and"
                                + " CASCADE in the model.");
        mend(dialect, differences);
        assertThat(schema.validate())
                .extracting(SchemaDifference::kind)
                .containsExactlyElementsOf(
                        sqlite
                                ? List.of(
                                        Kind.NULLABILITY,
                                        Kind.DEFAULT,
                                        Kind.NULLABILITY,
                                        Kind.UNKNOWN_COLUMN,
                                        Kind.IDENTITY,
                                        Kind.FOREIGN_KEY)
                                : List.of(Kind.UNKNOWN_COLUMN));
    }

    /** The statements for {@link #eachDifference_isTold_andMended}; H2 and MariaDB have an index for each foreign key. */
    private static List<String> mends(Dialect dialect) {
        String next = "(SELECT COALESCE(MAX(id), 0) + 1 FROM item)";
        String unique = "ALTER TABLE item ADD CONSTRAINT uq_item_name UNIQUE (name)";
        String add = "ALTER TABLE item ADD COLUMN note VARCHAR(9)";
        String foreign =
                "ALTER TABLE item ADD CONSTRAINT fk_item_owner_id FOREIGN KEY (owner_id) REFERENCES owner (id) ON"
                        + " DELETE CASCADE";
        String alter = "ALTER TABLE item ALTER COLUMN ";
        String modify = "ALTER TABLE item MODIFY COLUMN ";
        return switch (dialect.name()) {
            case "SQLite" ->
                List.of(
                        add,
                        "CREATE UNIQUE INDEX uq_item_name ON item (name)",
                        "CREATE INDEX ix_item_owner_id ON item (owner_id)");
            case "H2" ->
                List.of(
                        alter + "name SET DATA TYPE VARCHAR(30)",
                        alter + "name SET NOT NULL",
                        alter + "price SET DATA TYPE DECIMAL(10, 2)",
                        alter + "amount SET DEFAULT 1",
                        add,
                        alter + "owner_id DROP NOT NULL",
                        alter + "id BIGINT GENERATED BY DEFAULT AS IDENTITY",
                        alter + "id RESTART WITH " + next,
                        unique,
                        "ALTER TABLE item DROP CONSTRAINT \"OLD_KEY\"",
                        foreign);
            case "PostgreSQL" ->
                List.of(
                        alter + "name TYPE VARCHAR(30) USING CAST(name AS VARCHAR(30))",
                        alter + "name SET NOT NULL",
                        alter + "price TYPE NUMERIC(10, 2) USING CAST(price AS NUMERIC(10, 2))",
                        alter + "amount SET DEFAULT 1",
                        add,
                        alter + "owner_id DROP NOT NULL",
                        alter + "id ADD GENERATED BY DEFAULT AS IDENTITY",
                        "SELECT setval(pg_get_serial_sequence('item', 'id'), " + next + ", FALSE)",
                        unique,
                        "CREATE INDEX ix_item_owner_id ON item (owner_id)",
                        "ALTER TABLE item DROP CONSTRAINT old_key",
                        foreign);
            default ->
                List.of(
                        modify + "name VARCHAR(30) NOT NULL",
                        modify + "name VARCHAR(30) NOT NULL",
                        modify + "price DECIMAL(10, 2) NOT NULL",
                        modify + "amount INTEGER DEFAULT (1) NOT NULL",
                        add,
                        modify + "owner_id BIGINT",
                        modify + "id BIGINT AUTO_INCREMENT NOT NULL",
                        unique,
                        "ALTER TABLE item DROP CONSTRAINT old_key",
                        foreign);
        };
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void identity_countsOnFromTheRowsThatAreThere(Dialect dialect) throws SQLException {
        if (dialect == Dialects.SQLITE) {
            return;
        }
        TableDef table = TableDef.of(
                        "counted", ColumnDef.of("id", Types.LONG).generatedByDatabase(), ColumnDef.of("n", Types.LONG))
                .primaryKey("id");
        execute(
                dialect,
                "CREATE TABLE counted (id BIGINT NOT NULL PRIMARY KEY, n BIGINT NOT NULL)",
                "INSERT INTO counted (id, n) VALUES (7, 1)");
        DefaultSchema schema = schema(dialect, table);
        mend(dialect, schema.validate());
        assertThat(schema.validate()).isEmpty();
        execute(dialect, "INSERT INTO counted (n) VALUES (2)", "UPDATE counted SET n = 9 WHERE id = 8");
        try (Connection connection = connect(dialect);
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT n FROM counted WHERE id = 8")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(9);
        }
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void primaryKeyAndTargetOfAReference_areTold_andMended(Dialect dialect) throws SQLException {
        TableDef pair = TableDef.of("pair", ColumnDef.of("a", Types.LONG), ColumnDef.of("b", Types.LONG))
                .primaryKey("a", "b")
                .foreignKey(List.of("b"), "owner", List.of("id"));
        String type = dialect == Dialects.SQLITE ? "INTEGER" : "BIGINT";
        execute(
                dialect,
                "CREATE TABLE owner (id " + type + " NOT NULL PRIMARY KEY)",
                "CREATE TABLE other (id " + type + " NOT NULL PRIMARY KEY)",
                "CREATE TABLE pair (a " + type + " NOT NULL, b " + type
                        + " NOT NULL, PRIMARY KEY (a), FOREIGN KEY (b) REFERENCES other (id))");
        DefaultSchema schema = schema(dialect, OWNER, pair);
        List<SchemaDifference> differences = schema.validate();
        assertThat(differences).extracting(SchemaDifference::kind).containsExactly(Kind.PRIMARY_KEY, Kind.FOREIGN_KEY);
        mend(dialect, differences);
        assertThat(schema.validate()).hasSize(dialect == Dialects.SQLITE ? 2 : 0);
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void keyThatIsNotTakenAlong_isTold_whereTheModelAsksForIt(Dialect dialect) throws SQLException {
        TableDef pair = TableDef.of("pair", ColumnDef.of("a", Types.LONG), ColumnDef.of("b", Types.LONG))
                .primaryKey("a")
                .foreignKey(
                        List.of("b"),
                        null,
                        "owner",
                        List.of("id"),
                        ReferentialAction.NO_ACTION,
                        ReferentialAction.CASCADE);
        String type = dialect == Dialects.SQLITE ? "INTEGER" : "BIGINT";
        execute(
                dialect,
                "CREATE TABLE owner (id " + type + " NOT NULL PRIMARY KEY)",
                "CREATE TABLE pair (a " + type + " NOT NULL PRIMARY KEY, b " + type
                        + " NOT NULL, FOREIGN KEY (b) REFERENCES owner (id))");
        DefaultSchema schema = schema(dialect, OWNER, pair);
        List<SchemaDifference> differences = schema.validate();
        assertThat(differences)
                .extracting(SchemaDifference::message)
                .singleElement()
                .asString()
                .contains("over (b) says ON UPDATE NO ACTION, and CASCADE in the model.");
        mend(dialect, differences);
        assertThat(schema.validate()).hasSize(dialect == Dialects.SQLITE ? 1 : 0);
        execute(dialect, "DROP TABLE pair");
        schema.createAll();
        assertThat(schema.validate()).isEmpty();
        TableDef indifferent = TableDef.of("pair", ColumnDef.of("a", Types.LONG), ColumnDef.of("b", Types.LONG))
                .primaryKey("a")
                .foreignKey(List.of("b"), "owner", List.of("id"));
        assertThat(schema(dialect, OWNER, indifferent).validate()).isEmpty();
    }

    @Test
    void requiredColumnThatIsNotInTheModel_isADanger_andTypesOfAnotherKindToo() throws SQLException {
        execute(
                Dialects.SQLITE,
                "CREATE TABLE owner (id INTEGER NOT NULL PRIMARY KEY, code TEXT NOT NULL)",
                "CREATE TABLE hen (id INTEGER NOT NULL PRIMARY KEY, egg_id TEXT)");
        TableDef hen = TableDef.of(
                        "hen",
                        ColumnDef.of("id", Types.LONG),
                        ColumnDef.of("egg_id", Types.LONG).orNull())
                .primaryKey("id");
        assertThatThrownBy(() -> schema(Dialects.SQLITE, OWNER, hen).requireValid())
                .isInstanceOf(MappingException.class)
                .hasMessage(String.join(
                        System.lineSeparator(),
                        "The database is not as the model says:",
                        "  Column owner.code is not in the model, is NOT NULL and has no default, so that every INSERT"
                                + " fails. Give it a default, or let it be nullable, or drop it.",
                        "  Column hen.egg_id is TEXT, and INTEGER in the model. SQLite has no statement for it:"
                                + " rebuild the table, with its rows copied."));
    }

    private void mend(Dialect dialect, List<SchemaDifference> differences) throws SQLException {
        for (SchemaDifference difference : differences) {
            execute(dialect, difference.mend().toArray(new String[0]));
        }
    }

    private void execute(Dialect dialect, String... statements) throws SQLException {
        try (Connection connection = connect(dialect);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @AfterEach
    void dropDatabase() {
        if (server != null) {
            server.close();
        }
    }

    private Connection connect(Dialect dialect) throws SQLException {
        if (dialect == Dialects.POSTGRESQL || dialect == Dialects.MARIADB) {
            if (server == null) {
                server = (dialect == Dialects.MARIADB ? TestServer.MARIADB : TestServer.POSTGRESQL).newDatabase();
            }
            return server.connect();
        }
        return DriverManager.getConnection(
                dialect == Dialects.H2
                        ? "jdbc:h2:" + directory.resolve("h2")
                        : "jdbc:sqlite:" + directory.resolve("test.db") + "?foreign_keys=true");
    }

    private DefaultSchema schema(Dialect dialect, TableDef... tables) {
        DataSourceConnectionSource source =
                new DataSourceConnectionSource(() -> connect(dialect), dialect.storage(), true);
        ErrorTranslator errors = new ErrorTranslator(dialect.violations(), (table, column) -> column);
        SqlLog log = new SqlLog(List.of(), false);
        return new DefaultSchema(
                dialect, List.of(tables), () -> new SessionConnection(source, log, errors, ConnectionOptions.NONE));
    }
}
