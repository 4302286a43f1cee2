package dev.athanor.internal.execute;

import dev.athanor.dialect.SessionControl;
import dev.athanor.error.SessionStateException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** What a connection was before a session asked something else of it, to be so again when it is given back. */
final class ConnectionState {
    private final ConnectionOptions options;
    private int isolation;
    private boolean madeReadOnly;
    /** How long a statement may run where nobody says it. */
    private int seconds;

    private ConnectionState(ConnectionOptions options) {
        this.options = options;
    }

    /**
     * Makes a connection as it is asked for; before a transaction, which keeps what it began with. Where this fails, its state is
     * not known. A transaction of somebody else is left as it has begun: what is written is refused by the session alone.
     *
     * @throws SessionStateException where it has another isolation
     */
    static ConnectionState change(PhysicalConnection physical, ConnectionOptions options) throws SQLException {
        Connection connection = physical.connection();
        ConnectionState before = new ConnectionState(options);
        if (options.driverSeconds() != 0) {
            before.seconds = seconds(connection);
        }
        if (options.isolation() != 0) {
            int isolation = connection.getTransactionIsolation();
            if (isolation != options.isolation() && physical.isJoined()) {
                throw new SessionStateException(
                        "The session asks for an isolation, but joins a transaction that has begun with"
                                + " another one. Set it on the connection, before its transaction, or leave it out of the"
                                + " session's options.");
            }
            if (isolation != options.isolation()) {
                connection.setTransactionIsolation(options.isolation());
                before.isolation = isolation;
            }
        }
        SessionControl control = options.control();
        if (options.readOnly() && control.readOnly() && !physical.isJoined() && !isReadOnly(connection, control)) {
            readOnly(connection, control, true);
            before.madeReadOnly = true;
        }
        return before;
    }

    /** Makes it what it was. Where this fails, its state is not known. */
    void restore(PhysicalConnection physical) throws SQLException {
        Connection connection = physical.connection();
        if (madeReadOnly) {
            readOnly(connection, options.control(), false);
        }
        if (isolation != 0) {
            connection.setTransactionIsolation(isolation);
        }
        if (options.driverSeconds() != 0) {
            physical.resetTimeouts(seconds);
        }
    }

    private static int seconds(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.getQueryTimeout();
        }
    }

    private static boolean isReadOnly(Connection connection, SessionControl control) throws SQLException {
        String sql = control.readOnlyQuery();
        if (sql == null) {
            return connection.isReadOnly();
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    private static void readOnly(Connection connection, SessionControl control, boolean on) throws SQLException {
        String sql = on ? control.readOnlyOn() : control.readOnlyOff();
        if (sql == null) {
            connection.setReadOnly(on);
        } else {
            execute(connection, sql);
        }
    }

    private static void execute(Connection connection, @Nullable String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
