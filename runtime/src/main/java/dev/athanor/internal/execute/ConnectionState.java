package dev.athanor.internal.execute;

import dev.athanor.dialect.SessionControl;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** What a connection was before a session asked something else of it, to be so again when it is given back. */
final class ConnectionState {
    private final ConnectionOptions options;
    private int isolation;

    private ConnectionState(ConnectionOptions options) {
        this.options = options;
    }

    /** Makes a connection as it is asked for; before a transaction, which keeps what it began with. */
    static ConnectionState change(Connection connection, ConnectionOptions options) throws SQLException {
        ConnectionState before = new ConnectionState(options);
        if (options.isolation() != 0) {
            int isolation = connection.getTransactionIsolation();
            if (isolation != options.isolation()) {
                connection.setTransactionIsolation(options.isolation());
                before.isolation = isolation;
            }
        }
        if (options.readOnly()) {
            readOnly(connection, options.control(), true);
        }
        return before;
    }

    /** Makes it what it was. */
    void restore(PhysicalConnection physical) throws SQLException {
        Connection connection = physical.connection();
        if (options.readOnly()) {
            readOnly(connection, options.control(), false);
        }
        if (isolation != 0) {
            connection.setTransactionIsolation(isolation);
        }
        if (options.driverSeconds() != 0) {
            physical.withoutTimeouts();
        }
    }

    private static void readOnly(Connection connection, SessionControl control, boolean on) throws SQLException {
        if (!control.readOnly()) {
            return;
        }
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
