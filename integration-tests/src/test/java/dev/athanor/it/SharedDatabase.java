package dev.athanor.it;

import dev.athanor.testing.TestDatabase;
import dev.athanor.testing.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The database on a server that tests use one after the other. Making all tables takes longer than most tests do, so that they
 * stay, and what is in them goes. Tests that change tables ask for another database after them. For one thread.
 */
final class SharedDatabase {
    private static final String EMPTY_POSTGRESQL = """
            DO $$
            DECLARE each record; filled boolean; tables text := '';
            BEGIN
              FOR each IN SELECT c.oid::regclass::text AS name FROM pg_class AS c
                  WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace LOOP
                EXECUTE 'SELECT EXISTS (SELECT 1 FROM ' || each.name || ')' INTO filled;
                IF filled THEN tables := tables || ', ' || each.name; END IF;
              END LOOP;
              IF tables <> '' THEN EXECUTE 'TRUNCATE ' || substr(tables, 3) || ' CASCADE'; END IF;
              FOR each IN SELECT quote_ident(sequencename) AS name FROM pg_sequences
                  WHERE schemaname = 'public' AND last_value IS NOT NULL LOOP
                EXECUTE 'ALTER SEQUENCE ' || each.name || ' RESTART';
              END LOOP;
            END $$
            """;

    private static @Nullable TestDatabase database;

    private SharedDatabase() {}

    /** Connections to the database, which has no rows. */
    static DataSource of(TestServer server) {
        TestDatabase found = database;
        if (found == null) {
            found = server.newDatabase();
            database = found;
        } else {
            empty(server, found);
        }
        return found.dataSource();
    }

    /** Lets the next test have another database. */
    static void discard() {
        TestDatabase found = database;
        database = null;
        if (found != null) {
            found.close();
        }
    }

    private static void empty(TestServer server, TestDatabase database) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            if (server == TestServer.POSTGRESQL) {
                statement.execute(EMPTY_POSTGRESQL);
                return;
            }
            statement.execute("SET foreign_key_checks = 0");
            for (String table : tables(statement)) {
                if (isFilled(statement, table)) {
                    statement.execute("TRUNCATE TABLE " + table);
                }
            }
        } catch (SQLException e) {
            throw new AssertionError("The tables could not be emptied.", e);
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("SELECT table_name FROM information_schema.tables WHERE"
                + " table_schema = DATABASE() AND table_type = 'BASE TABLE'")) {
            while (rows.next()) {
                names.add("`" + rows.getString(1).replace("`", "``") + "`");
            }
        }
        return names;
    }

    /** A key that was made for a row that is gone again counts as well. */
    private static boolean isFilled(Statement statement, String table) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SELECT EXISTS (SELECT 1 FROM " + table + ")")) {
            rows.next();
            if (rows.getBoolean(1)) {
                return true;
            }
        }
        try (ResultSet rows = statement.executeQuery("SELECT auto_increment FROM information_schema.tables WHERE"
                + " table_schema = DATABASE() AND table_name = '"
                + table.substring(1, table.length() - 1).replace("``", "`") + "'")) {
            return rows.next() && rows.getLong(1) > 1;
        }
    }
}
