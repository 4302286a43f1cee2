package dev.athanor.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Empties the table that is inserted into, outside the time that counts but inside the allocation, for all alike. */
@State(Scope.Thread)
public class EmptyTable {
    /** The database; the same parameter as that of the benchmarks. */
    @Param({"SQLITE", "H2"})
    public Database database = Database.SQLITE;

    private Connection connection;

    /** Connects. */
    @Setup(Level.Trial)
    public void open() throws SQLException {
        connection = database.connect();
    }

    /** Empties the table. */
    @Setup(Level.Invocation)
    public void empty() throws SQLException {
        empty(database, connection);
    }

    /** Disconnects. */
    @TearDown(Level.Trial)
    public void close() throws SQLException {
        connection.close();
    }

    static void empty(Database database, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(database == Database.SQLITE ? "DELETE FROM new_author" : "TRUNCATE TABLE new_author");
        }
    }
}
