package dev.athanor.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.Dialects;
import dev.athanor.event.StatementEvent;
import dev.athanor.event.StatementListener;
import dev.athanor.internal.execute.ConnectionOptions;
import dev.athanor.internal.execute.DataSourceConnectionSource;
import dev.athanor.internal.execute.ErrorTranslator;
import dev.athanor.internal.execute.SessionConnection;
import dev.athanor.internal.execute.SqlLog;
import dev.athanor.query.sample.SampleTables;
import dev.athanor.table.ColumnDef;
import dev.athanor.table.TableDef;
import dev.athanor.type.Types;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefaultSchemaTest {
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

    private final List<String> log = new ArrayList<>();

    private DefaultSchema schema(Dialect dialect, List<TableDef> tables) {
        StatementListener listener = new StatementListener() {
            @Override
            public void executed(StatementEvent event) {
                log.add(event.sql());
            }
        };
        SqlLog sqlLog = new SqlLog(List.of(listener), false);
        DataSourceConnectionSource source = new DataSourceConnectionSource(
                () -> DriverManager.getConnection(url(dialect)), dialect.storage(), true);
        ErrorTranslator errors = new ErrorTranslator(dialect.violations(), (table, column) -> column);
        return new DefaultSchema(
                dialect, tables, () -> new SessionConnection(source, sqlLog, errors, ConnectionOptions.NONE));
    }

    private String url(Dialect dialect) {
        return dialect == Dialects.H2
                ? "jdbc:h2:" + directory.resolve("h2")
                : "jdbc:sqlite:" + directory.resolve("test.db") + "?foreign_keys=true";
    }

    private void execute(Dialect dialect, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(dialect));
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Test
    void ddl_isInDependencyOrder() {
        assertThat(schema(Dialects.SQLITE, SampleTables.ALL).ddl())
                .containsExactly(
                        "CREATE TABLE node (id INTEGER NOT NULL, name TEXT NOT NULL, parent_id INTEGER, PRIMARY KEY"
                                + " (id), CONSTRAINT fk_node_parent_id FOREIGN KEY (parent_id) REFERENCES node (id))",
                        "CREATE TABLE node_neighbour (node_id INTEGER NOT NULL, neighbour_id INTEGER NOT NULL, PRIMARY"
                                + " KEY (node_id, neighbour_id), CONSTRAINT fk_node_neighbour_node_id FOREIGN KEY"
                                + " (node_id) REFERENCES node (id), CONSTRAINT fk_node_neighbour_neighbour_id FOREIGN KEY"
                                + " (neighbour_id) REFERENCES node (id))",
                        "CREATE TABLE item (order_id INTEGER NOT NULL, line INTEGER NOT NULL, other_order_id INTEGER,"
                                + " other_line INTEGER, PRIMARY KEY (order_id, line), CONSTRAINT"
                                + " fk_item_other_order_id_other_line FOREIGN KEY (other_order_id, other_line) REFERENCES"
                                + " item (order_id, line))",
                        "CREATE TABLE tag (id INTEGER NOT NULL, label TEXT NOT NULL, PRIMARY KEY (id))",
                        "CREATE TABLE item_tag (order_id INTEGER NOT NULL, line INTEGER NOT NULL, tag_id INTEGER NOT"
                                + " NULL, PRIMARY KEY (order_id, line, tag_id), CONSTRAINT fk_item_tag_order_id_line"
                                + " FOREIGN KEY (order_id, line) REFERENCES item (order_id, line), CONSTRAINT"
                                + " fk_item_tag_tag_id FOREIGN KEY (tag_id) REFERENCES tag (id))",
                        "CREATE TABLE user_account (id INTEGER NOT NULL, name VARCHAR(30) NOT NULL, fullname TEXT,"
                                + " deleted BOOLEAN NOT NULL, last_login TIMESTAMP, age INTEGER, note TEXT, PRIMARY KEY"
                                + " (id))",
                        "CREATE TABLE address (id INTEGER NOT NULL, email_address VARCHAR(255) NOT NULL, user_id"
                                + " INTEGER, PRIMARY KEY (id), CONSTRAINT uq_address_email_address UNIQUE (email_address),"
                                + " CONSTRAINT fk_address_user_id FOREIGN KEY (user_id) REFERENCES user_account (id))",
                        "CREATE INDEX ix_address_user_id ON address (user_id)",
                        "CREATE TABLE profile (id INTEGER NOT NULL, user_id INTEGER NOT NULL, PRIMARY KEY (id),"
                                + " CONSTRAINT uq_profile_user_id UNIQUE (user_id), CONSTRAINT fk_profile_user_id FOREIGN"
                                + " KEY (user_id) REFERENCES user_account (id))");
    }

    @Test
    void ddl_ofEachKindOfColumn() {
        TableDef table = TableDef.of(
                        "kinds",
                        ColumnDef.of("id", Types.LONG).generatedByDatabase(),
                        ColumnDef.of("price", Types.decimal(2)).digits(10, 2),
                        ColumnDef.of("ratio", Types.DOUBLE),
                        ColumnDef.of("day", Types.LOCAL_DATE),
                        ColumnDef.of("at", Types.INSTANT),
                        ColumnDef.of("code", Types.UUID),
                        ColumnDef.of("data", Types.BYTES),
                        ColumnDef.of("email", Types.STRING).length(40))
                .primaryKey("id")
                .uniqueIndex("email");
        assertThat(schema(Dialects.SQLITE, List.of(table)).ddl())
                .containsExactly(
                        "CREATE TABLE kinds (id INTEGER NOT NULL, price DECIMAL(10, 2) NOT NULL, ratio DOUBLE NOT"
                                + " NULL, day DATE NOT NULL, at TIMESTAMP NOT NULL, code CHAR(36) NOT NULL, data BLOB NOT"
                                + " NULL, email VARCHAR(40) NOT NULL, PRIMARY KEY (id))",
                        "CREATE UNIQUE INDEX ix_kinds_email ON kinds (email)");
        assertThat(schema(Dialects.H2, List.of(table)).ddl())
                .containsExactly(
                        "CREATE TABLE kinds (id BIGINT GENERATED BY DEFAULT AS IDENTITY NOT NULL, price DECIMAL(10, 2)"
                                + " NOT NULL, ratio DOUBLE PRECISION NOT NULL, \"day\" DATE NOT NULL, at TIMESTAMP(9) WITH"
                                + " TIME ZONE NOT NULL, code UUID NOT NULL, data VARBINARY NOT NULL, email VARCHAR(40) NOT"
                                + " NULL, PRIMARY KEY (id))",
                        "CREATE UNIQUE INDEX ix_kinds_email ON kinds (email)");
        schema(Dialects.SQLITE, List.of(table)).createAll();
        schema(Dialects.H2, List.of(table)).createAll();
    }

    @Test
    void createAll_secondTime_createsNothing() {
        for (Dialect dialect : List.of(Dialects.SQLITE, Dialects.H2)) {
            DefaultSchema schema = schema(dialect, SampleTables.ALL);
            schema.createAll();
            assertThat(log).contains("BEGIN", "COMMIT").containsAll(schema.ddl());
            log.clear();
            schema.createAll();
            assertThat(log).containsExactly("BEGIN", "COMMIT");
        }
    }

    @Test
    void createAll_createsWhatIsMissing() throws SQLException {
        execute(Dialects.SQLITE, "CREATE TABLE \"USER_ACCOUNT\" (id INTEGER PRIMARY KEY)");
        schema(Dialects.SQLITE, SampleTables.ALL).createAll();
        assertThat(log)
                .anyMatch(sql -> sql.startsWith("CREATE TABLE address"))
                .noneMatch(sql -> sql.startsWith("CREATE TABLE user_account"));
    }

    @Test
    void dropAll_dropsInReverseOrderWithRows() throws SQLException {
        DefaultSchema schema = schema(Dialects.SQLITE, SampleTables.ALL);
        schema.createAll();
        execute(
                Dialects.SQLITE,
                "INSERT INTO user_account (id, name, deleted) VALUES (1, 'x', 0)",
                "INSERT INTO address (email_address, user_id) VALUES ('x', 1)",
                "INSERT INTO node (id, name, parent_id) VALUES (1, 'x', 1), (2, 'y', 1)");
        log.clear();
        schema.dropAll();
        assertThat(log)
                .containsExactly(
                        "BEGIN",
                        "PRAGMA defer_foreign_keys = ON",
                        "DROP TABLE profile",
                        "DROP TABLE address",
                        "DROP TABLE user_account",
                        "DROP TABLE item_tag",
                        "DROP TABLE tag",
                        "DROP TABLE item",
                        "DROP TABLE node_neighbour",
                        "DROP TABLE node",
                        "COMMIT");
        log.clear();
        schema.dropAll();
        assertThat(log).containsExactly("BEGIN", "COMMIT");
    }

    @Test
    void circle_isCreatedAndDropped() throws SQLException {
        for (Dialect dialect : List.of(Dialects.SQLITE, Dialects.H2)) {
            DefaultSchema schema = schema(dialect, List.of(HEN, EGG));
            schema.createAll();
            execute(
                    dialect,
                    "INSERT INTO hen (id) VALUES (1)",
                    "INSERT INTO egg (id, hen_id) VALUES (1, 1)",
                    "UPDATE hen SET egg_id = 1");
            schema.dropAll();
            log.clear();
            schema.createAll();
            assertThat(log).hasSizeGreaterThan(2);
        }
        assertThat(schema(Dialects.H2, List.of(HEN, EGG)).ddl())
                .containsExactly(
                        "CREATE TABLE hen (id BIGINT NOT NULL, egg_id BIGINT, PRIMARY KEY (id))",
                        "CREATE TABLE egg (id BIGINT NOT NULL, hen_id BIGINT, PRIMARY KEY (id), CONSTRAINT"
                                + " fk_egg_hen_id FOREIGN KEY (hen_id) REFERENCES hen (id))",
                        "ALTER TABLE hen ADD CONSTRAINT fk_hen_egg_id FOREIGN KEY (egg_id) REFERENCES egg (id)");
    }

    @Test
    void generatedKey_isMadeByTheDatabase() throws SQLException {
        for (Dialect dialect : List.of(Dialects.SQLITE, Dialects.H2)) {
            schema(dialect, SampleTables.ALL).createAll();
            execute(dialect, "INSERT INTO user_account (name, deleted) VALUES ('x', FALSE)");
        }
    }
}
