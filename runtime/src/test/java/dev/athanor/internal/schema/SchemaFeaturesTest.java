package dev.athanor.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.Dialects;
import dev.athanor.error.MappingException;
import dev.athanor.event.StatementEvent;
import dev.athanor.event.StatementListener;
import dev.athanor.internal.execute.ConnectionOptions;
import dev.athanor.internal.execute.DataSourceConnectionSource;
import dev.athanor.internal.execute.ErrorTranslator;
import dev.athanor.internal.execute.SessionConnection;
import dev.athanor.internal.execute.SqlLog;
import dev.athanor.query.ast.Assignment;
import dev.athanor.query.ast.Bind;
import dev.athanor.query.ast.Comparison;
import dev.athanor.query.ast.DeleteNode;
import dev.athanor.query.ast.InsertNode;
import dev.athanor.query.ast.Literal;
import dev.athanor.query.ast.Projection;
import dev.athanor.query.ast.SelectNode;
import dev.athanor.query.ast.StatementNode;
import dev.athanor.query.ast.TableSource;
import dev.athanor.query.ast.UpdateNode;
import dev.athanor.table.ColumnDef;
import dev.athanor.table.ReferentialAction;
import dev.athanor.table.TableDef;
import dev.athanor.testing.TestDatabase;
import dev.athanor.testing.TestServer;
import dev.athanor.type.Types;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
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

/** Defaults, computed columns, schemas, names that need quotation marks: as DDL, and as the databases take it. */
class SchemaFeaturesTest {
    private static final TableDef LINE = TableDef.of(
                    "line",
                    ColumnDef.of("id", Types.LONG),
                    ColumnDef.of("price", Types.INTEGER),
                    ColumnDef.of("amount", Types.INTEGER).defaultSql("1").comment("How many; at least one's own"),
                    ColumnDef.of("state", Types.STRING).length(10).defaultSql("lower('NEW')"),
                    ColumnDef.of("total", Types.INTEGER).computed("price * amount", true),
                    ColumnDef.of("twice", Types.INTEGER).computed("price * 2", false))
            .primaryKey("id")
            .namedUnique("one_price", "price", "amount")
            .namedIndex("by_state", "state", "price")
            .comment("A line of an order");
    private static final TableDef CUSTOMER = TableDef.of("customer", ColumnDef.of("id", Types.LONG))
            .schema("crm")
            .primaryKey("id");
    private static final TableDef ORDER = TableDef.of(
                    "order",
                    ColumnDef.of("id", Types.LONG),
                    ColumnDef.of("customer_id", Types.LONG).orNull(),
                    ColumnDef.of("parent_id", Types.LONG).orNull())
            .schema("crm")
            .primaryKey("id")
            .index("customer_id")
            .foreignKey(List.of("customer_id"), "crm", "customer", List.of("id"), ReferentialAction.CASCADE)
            .foreignKey(List.of("parent_id"), "crm", "order", List.of("id"), ReferentialAction.SET_NULL);
    private static final TableDef ODD = TableDef.of(
                    "Odd \"table\"",
                    ColumnDef.of("select", Types.LONG),
                    ColumnDef.of("Mixed", Types.STRING).length(20),
                    ColumnDef.of("with space", Types.STRING).length(20),
                    ColumnDef.of("quo\"te", Types.STRING),
                    ColumnDef.of("1st", Types.STRING))
            .schema("Odd Schema")
            .primaryKey("select")
            .unique("Mixed", "with space")
            .index("quo\"te");

    @TempDir
    private Path directory;

    private final List<String> log = new ArrayList<>();

    static List<Dialect> dialects() {
        return List.of(Dialects.SQLITE, Dialects.H2, Dialects.POSTGRESQL, Dialects.MARIADB);
    }

    @Test
    void ddl_ofDefaultsAndComputedColumns() {
        assertThat(schema(Dialects.SQLITE, LINE).ddl())
                .containsExactly(
                        "CREATE TABLE line (id INTEGER NOT NULL, price INTEGER NOT NULL, amount INTEGER DEFAULT 1 NOT"
                                + " NULL, state VARCHAR(10) DEFAULT (lower('NEW')) NOT NULL, total INTEGER GENERATED ALWAYS"
                                + " AS (price * amount) STORED NOT NULL, twice INTEGER GENERATED ALWAYS AS (price * 2)"
                                + " VIRTUAL NOT NULL, PRIMARY KEY (id), CONSTRAINT one_price UNIQUE (price, amount))",
                        "CREATE INDEX by_state ON line (state, price)");
        assertThat(schema(Dialects.H2, LINE).ddl())
                .containsExactly(
                        "CREATE TABLE line (id BIGINT NOT NULL, price INTEGER NOT NULL, amount INTEGER DEFAULT 1 NOT"
                                + " NULL, state VARCHAR(10) DEFAULT lower('NEW') NOT NULL, total INTEGER GENERATED ALWAYS"
                                + " AS (price * amount) NOT NULL, twice INTEGER GENERATED ALWAYS AS (price * 2) NOT NULL,"
                                + " PRIMARY KEY (id), CONSTRAINT one_price UNIQUE (price, amount))",
                        "CREATE INDEX by_state ON line (state, price)",
                        "COMMENT ON TABLE line IS 'A line of an order'",
                        "COMMENT ON COLUMN line.amount IS 'How many; at least one''s own'");
    }

    @Test
    void ddl_ofPostgresqlAndMariaDb() {
        assertThat(schema(Dialects.POSTGRESQL, LINE).ddl())
                .containsExactly(
                        "CREATE TABLE line (id BIGINT NOT NULL, price INTEGER NOT NULL, amount INTEGER DEFAULT 1 NOT"
                                + " NULL, state VARCHAR(10) DEFAULT lower('NEW') NOT NULL, total INTEGER GENERATED ALWAYS"
                                + " AS (price * amount) STORED NOT NULL, twice INTEGER GENERATED ALWAYS AS (price * 2)"
                                + " VIRTUAL NOT NULL, PRIMARY KEY (id), CONSTRAINT one_price UNIQUE (price, amount))",
                        "CREATE INDEX by_state ON line (state, price)",
                        "COMMENT ON TABLE line IS 'A line of an order'",
                        "COMMENT ON COLUMN line.amount IS 'How many; at least one''s own'");
        assertThat(schema(Dialects.MARIADB, LINE).ddl())
                .containsExactly(
                        "CREATE TABLE line (id BIGINT NOT NULL, price INTEGER NOT NULL, amount INTEGER DEFAULT (1) NOT"
                                + " NULL COMMENT 'How many; at least one''s own', state VARCHAR(10) DEFAULT"
                                + " (lower('NEW')) NOT NULL, total INTEGER GENERATED ALWAYS AS (price * amount) STORED,"
                                + " twice INTEGER GENERATED ALWAYS AS (price * 2) VIRTUAL, PRIMARY KEY (id), CONSTRAINT"
                                + " one_price UNIQUE (price, amount)) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin"
                                + " COMMENT = 'A line of an order'",
                        "CREATE INDEX by_state ON line (state, price)");
    }

    @Test
    void keyOfAnEndlessText_isRefusedForMariaDb() {
        TableDef endless =
                TableDef.of("page", ColumnDef.of("address", Types.STRING)).primaryKey("address");
        assertThatThrownBy(() -> schema(Dialects.MARIADB, endless).ddl())
                .isInstanceOf(MappingException.class)
                .hasMessage("Column page.address is in the primary key and has no length, and MariaDB and MySQL have no"
                        + " keys of such columns. Give it one, up to 768: @Column(length).");
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void defaultsAndComputedColumns_areTheDatabases(Dialect dialect) throws SQLException {
        schema(dialect, LINE).createAll();
        try (Connection connection = connect(dialect);
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO line (id, price) VALUES (1, 7)");
            statement.execute("UPDATE line SET amount = 3");
            try (ResultSet row = statement.executeQuery("SELECT amount, state, total, twice FROM line")) {
                row.next();
                assertThat(List.of(row.getInt(1), row.getString(2), row.getInt(3), row.getInt(4)))
                        .containsExactly(3, "new", 21, 14);
            }
            assertThatThrownBy(() -> statement.execute("INSERT INTO line (id, price, amount) VALUES (2, 7, 3)"))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> statement.execute("UPDATE line SET total = 1"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void comments_areKeptByH2() throws SQLException {
        schema(Dialects.H2, LINE).createAll();
        try (Connection connection = connect(Dialects.H2);
                ResultSet columns = connection.getMetaData().getColumns(null, null, "LINE", "AMOUNT")) {
            columns.next();
            assertThat(columns.getString("REMARKS")).isEqualTo("How many; at least one's own");
        }
    }

    @Test
    void ddl_namesTheSchema_asEachDatabaseTakesIt() {
        assertThat(schema(Dialects.SQLITE, ORDER, CUSTOMER).ddl())
                .containsExactly(
                        "CREATE TABLE crm.customer (id INTEGER NOT NULL, PRIMARY KEY (id))",
                        "CREATE TABLE crm.\"order\" (id INTEGER NOT NULL, customer_id INTEGER, parent_id INTEGER, PRIMARY"
                                + " KEY (id), CONSTRAINT fk_order_customer_id FOREIGN KEY (customer_id) REFERENCES customer"
                                + " (id) ON DELETE CASCADE, CONSTRAINT fk_order_parent_id FOREIGN KEY (parent_id)"
                                + " REFERENCES \"order\" (id) ON DELETE SET NULL)",
                        "CREATE INDEX crm.ix_order_customer_id ON \"order\" (customer_id)");
        assertThat(schema(Dialects.H2, ORDER, CUSTOMER).ddl())
                .containsExactly(
                        "CREATE TABLE crm.customer (id BIGINT NOT NULL, PRIMARY KEY (id))",
                        "CREATE TABLE crm.\"order\" (id BIGINT NOT NULL, customer_id BIGINT, parent_id BIGINT, PRIMARY KEY"
                                + " (id), CONSTRAINT fk_order_customer_id FOREIGN KEY (customer_id) REFERENCES"
                                + " crm.customer (id) ON DELETE CASCADE, CONSTRAINT fk_order_parent_id FOREIGN KEY"
                                + " (parent_id) REFERENCES crm.\"order\" (id) ON DELETE SET NULL)",
                        "CREATE INDEX ix_order_customer_id ON crm.\"order\" (customer_id)");
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void tablesOfASchema_areCreatedOnce_filled_andDropped(Dialect dialect) throws SQLException {
        withSchema(dialect, "crm");
        // a table of the same name in the first schema is another table
        TableDef other = TableDef.of("customer", ColumnDef.of("id", Types.LONG)).primaryKey("id");
        schema(dialect, other).createAll();
        DefaultSchema schema = schema(dialect, ORDER, CUSTOMER, other);
        log.clear();
        schema.createAll();
        assertThat(log).filteredOn(sql -> sql.startsWith("CREATE TABLE")).hasSize(2);
        log.clear();
        schema.createAll();
        assertThat(log).noneMatch(sql -> sql.startsWith("CREATE"));

        try (Connection connection = connect(dialect);
                Statement statement = connection.createStatement()) {
            String order = dialect.quoter().quote("order");
            statement.execute("INSERT INTO crm.customer (id) VALUES (1)");
            statement.execute("INSERT INTO crm." + order + " (id, customer_id) VALUES (10, 1)");
            statement.execute("INSERT INTO crm." + order + " (id, parent_id) VALUES (11, 10)");
            statement.execute("DELETE FROM crm.customer");
            try (ResultSet rows = statement.executeQuery("SELECT id, parent_id FROM crm." + order)) {
                rows.next();
                assertThat(rows.getLong(1)).isEqualTo(11);
                assertThat(rows.getObject(2)).isNull();
                assertThat(rows.next()).isFalse();
            }
        }
        schema.dropAll();
        log.clear();
        schema.dropAll();
        assertThat(log).noneMatch(sql -> sql.startsWith("DROP"));
    }

    @Test
    void foreignKeyIntoAnotherSchema_isRefusedForSqlite_andTakenByH2() throws SQLException {
        TableDef here = TableDef.of("visit", ColumnDef.of("id", Types.LONG), ColumnDef.of("customer_id", Types.LONG))
                .primaryKey("id")
                .foreignKey(List.of("customer_id"), "crm", "customer", List.of("id"), ReferentialAction.NO_ACTION);
        assertThatThrownBy(() -> schema(Dialects.SQLITE, here, CUSTOMER).ddl())
                .isInstanceOf(MappingException.class)
                .hasMessage(
                        "Table visit refers to crm.customer in another schema, and SQLite has no foreign keys between"
                                + " attached databases. Put both tables into one schema.");
        withSchema(Dialects.H2, "crm");
        schema(Dialects.H2, here, CUSTOMER).createAll();
        try (Connection connection = connect(Dialects.H2);
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("INSERT INTO visit (id, customer_id) VALUES (1, 1)"))
                    .hasMessageContaining("FOREIGN KEY");
        }
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void statementsOnATableOfASchema_areTaken(Dialect dialect) throws SQLException {
        withSchema(dialect, "crm");
        schema(dialect, ORDER, CUSTOMER).createAll();
        assertWritten(dialect, ORDER, "customer_id", null, 7L);
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void namesThatNeedQuotationMarks_areTaken(Dialect dialect) throws SQLException {
        withSchema(dialect, "Odd Schema");
        DefaultSchema schema = schema(dialect, ODD);
        schema.createAll();
        schema.createAll();
        try (Connection connection = connect(dialect)) {
            InsertNode insert = InsertNode.of(
                    TableSource.of(ODD),
                    ODD.columns(),
                    List.of(List.of(
                            Bind.of(Types.LONG, 1L),
                            Bind.of(Types.STRING, "a"),
                            Bind.of(Types.STRING, "b"),
                            Bind.of(Types.STRING, "c"),
                            Bind.of(Types.STRING, "d"))));
            run(connection, dialect, insert);
        }
        assertWritten(dialect, ODD, "quo\"te", "c", "e");
        schema.dropAll();
        schema.createAll();
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void tablesWhoseNamesDifferInCaseOnly_areTwoWhereTheDatabaseSaysSo(Dialect dialect) {
        TableDef plain = TableDef.of("item", ColumnDef.of("id", Types.LONG)).primaryKey("id");
        TableDef mixed = TableDef.of("Item", ColumnDef.of("id", Types.LONG)).primaryKey("id");
        schema(dialect, plain).createAll();
        log.clear();
        schema(dialect, mixed).createAll();
        assertThat(log).filteredOn(sql -> sql.startsWith("CREATE")).hasSize(dialect == Dialects.SQLITE ? 0 : 1);
    }

    /** Reads, changes, filters and deletes the rows by the statements that the dialect renders. */
    private void assertWritten(Dialect dialect, TableDef table, String column, Object before, Object after)
            throws SQLException {
        TableSource source = TableSource.of(table);
        ColumnDef changed = table.column(column);
        try (Connection connection = connect(dialect);
                Statement check = connection.createStatement()) {
            if (before == null) {
                check.execute(
                        switch (dialect.name()) {
                            case "SQLite" -> "PRAGMA foreign_keys = OFF";
                            case "H2" -> "SET REFERENTIAL_INTEGRITY FALSE";
                            case "PostgreSQL" -> "SET session_replication_role = replica";
                            default -> "SET foreign_key_checks = 0";
                        });
                run(
                        connection,
                        dialect,
                        InsertNode.of(
                                source, List.of(table.columns().get(0)), List.of(List.of(Bind.of(Types.LONG, 1L)))));
            }
            Comparison isRow = new Comparison(
                    Comparison.Operator.EQ, source.column(table.primaryKey().get(0)), new Literal(1L));
            run(
                    connection,
                    dialect,
                    new UpdateNode(source, List.of(new Assignment(changed, bind(changed, after))), isRow, false));
            SelectNode select = SelectNode.of(List.of(Projection.of(source.column(column))), source)
                    .withWhere(new Comparison(Comparison.Operator.EQ, source.column(column), bind(changed, after)));
            try (var statement =
                    connection.prepareStatement(dialect.render(select).sql())) {
                dialect.render(select).bindAll(new dev.athanor.type.RowBinder(statement, dialect.storage()));
                try (ResultSet rows = statement.executeQuery()) {
                    assertThat(rows.next()).isTrue();
                    assertThat(rows.getObject(1).toString()).isEqualTo(after.toString());
                }
            }
            assertThat(run(connection, dialect, new DeleteNode(source, isRow, false)))
                    .isEqualTo(1);
        }
    }

    @SuppressWarnings("unchecked")
    private static Bind bind(ColumnDef column, Object value) {
        return Bind.of((dev.athanor.type.ColumnType<Object>) column.type(), value);
    }

    private static int run(Connection connection, Dialect dialect, StatementNode node) throws SQLException {
        var rendered = dialect.render(node);
        try (var statement = connection.prepareStatement(rendered.sql())) {
            rendered.bindAll(new dev.athanor.type.RowBinder(statement, dialect.storage()));
            return statement.executeUpdate();
        }
    }

    private void withSchema(Dialect dialect, String name) throws SQLException {
        if (dialect == Dialects.MARIADB) {
            // a schema is a database, whose name is one for the whole server
            schemaToDrop = dialect.quoter().quote(name);
        }
        if (dialect != Dialects.SQLITE) {
            try (Connection connection = connect(dialect);
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE SCHEMA " + dialect.quoter().quote(name));
            }
        } else {
            attached = name;
        }
    }

    private String attached = "";

    private String schemaToDrop = "";
    private @Nullable TestDatabase server;

    @AfterEach
    void dropDatabase() throws SQLException {
        if (server != null) {
            if (!schemaToDrop.isEmpty()) {
                server.execute("DROP DATABASE " + schemaToDrop);
            }
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
        Connection connection = DriverManager.getConnection(
                dialect == Dialects.H2
                        ? "jdbc:h2:" + directory.resolve("h2")
                        : "jdbc:sqlite:" + directory.resolve("test.db") + "?foreign_keys=true");
        if (dialect == Dialects.SQLITE && !attached.isEmpty()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("ATTACH '" + directory.resolve("second.db") + "' AS "
                        + dialect.quoter().quote(attached));
            }
        }
        return connection;
    }

    private DefaultSchema schema(Dialect dialect, TableDef... tables) {
        StatementListener listener = new StatementListener() {
            @Override
            public void executed(StatementEvent event) {
                log.add(event.sql());
            }
        };
        SqlLog sqlLog = new SqlLog(List.of(listener), false);
        DataSourceConnectionSource source =
                new DataSourceConnectionSource(() -> connect(dialect), dialect.storage(), true);
        ErrorTranslator errors = new ErrorTranslator(dialect.violations(), (table, column) -> column);
        return new DefaultSchema(
                dialect, List.of(tables), () -> new SessionConnection(source, sqlLog, errors, ConnectionOptions.NONE));
    }
}
