package dev.athanor.testing;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A database server for tests. It is started once in a JVM, when its first database is asked for, and stopped when the JVM
 * ends. Where the environment variable of a server is set, its value is the JDBC URL, user and password in it, of a server
 * that is there already, whose user may create and drop databases. For any thread.
 */
public final class TestServer {
    /** PostgreSQL 18. */
    public static final TestServer POSTGRESQL =
            new TestServer("PostgreSQL", "ATHANOR_TEST_POSTGRESQL", PostgresServer::start, " WITH (FORCE)");

    /** MariaDB 11.4. */
    public static final TestServer MARIADB =
            new TestServer("MariaDB", "ATHANOR_TEST_MARIADB", MariaDbServer::start, "");

    /** Names do not collide with those of another JVM on the same server. */
    private static final String NAMES = "athanor_" + ProcessHandle.current().pid() + "_";

    private static final AtomicLong NUMBER = new AtomicLong();

    private final String name;
    private final String variable;
    private final Start start;
    private final String dropOption;
    private @Nullable String url;

    private TestServer(String name, String variable, Start start, String dropOption) {
        this.name = name;
        this.variable = variable;
        this.start = start;
        this.dropOption = dropOption;
    }

    /** An empty database of its own; whoever asks for it closes it, or leaves it to the end of the server. */
    public TestDatabase newDatabase() {
        String server = url();
        String database = NAMES + NUMBER.incrementAndGet();
        execute(server, "CREATE DATABASE " + database);
        return new TestDatabase(this, server, database);
    }

    void drop(String serverUrl, String database) {
        execute(serverUrl, "DROP DATABASE " + database + dropOption);
    }

    private void execute(String jdbcUrl, String sql) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(this + " refused " + sql + ": " + e.getMessage(), e);
        }
    }

    private synchronized String url() {
        String known = url;
        if (known == null) {
            String given = System.getenv(variable);
            try {
                known = given == null || given.isBlank() ? started() : given;
            } catch (IOException e) {
                throw new IllegalStateException(
                        this + " could not be started: " + reasons(e) + " Set " + variable
                                + " to the JDBC URL, with user and password, of a server that is there.",
                        e);
            }
            url = known;
        }
        return known;
    }

    /** What was said at each level and attempt: the report of a build often shows the message alone. */
    private static String reasons(Throwable failure) {
        StringJoiner reasons = new StringJoiner(" ");
        for (Throwable at = failure; at != null; at = at.getCause()) {
            reasons.add(at.getMessage());
            for (Throwable attempt : at.getSuppressed()) {
                reasons.add(reasons(attempt));
            }
        }
        return reasons.toString();
    }

    private String started() throws IOException {
        FileChannel lock = ServerDirectory.lockedForStart();
        try {
            return start.run();
        } finally {
            lock.close();
        }
    }

    @Override
    public String toString() {
        return name;
    }

    /** Starts a server; the JDBC URL, with its user, of a database that is there. */
    private interface Start {
        String run() throws IOException;
    }
}
