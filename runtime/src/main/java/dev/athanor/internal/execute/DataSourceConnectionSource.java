package dev.athanor.internal.execute;

import dev.athanor.error.ConnectionException;
import dev.athanor.type.Storage;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Connections of somebody else's pool. Statements are kept for as long as a session holds the connection only, because pools
 * close those made through their proxies when it returns.
 */
public final class DataSourceConnectionSource implements ConnectionSource {
    /** What lends connections: a {@code DataSource} or a {@code Jdbi}. */
    @FunctionalInterface
    public interface Lender {
        /** A connection; closing it gives it back. */
        Connection lend() throws SQLException;
    }

    private final String name;
    private final Lender lender;
    private final Storage storage;
    private final boolean logged;

    /** A source that borrows from {@code lender}. */
    public DataSourceConnectionSource(Lender lender, Storage storage, boolean logged) {
        this("data source", lender, storage, logged);
    }

    DataSourceConnectionSource(String name, Lender lender, Storage storage, boolean logged) {
        this.name = name;
        this.lender = lender;
        this.storage = storage;
        this.logged = logged;
    }

    @Override
    public PhysicalConnection acquire() {
        try {
            PhysicalConnection connection = new PhysicalConnection(lender.lend(), storage, logged);
            autocommit(connection);
            return connection;
        } catch (SQLException e) {
            throw failed("gave no connection", e);
        }
    }

    @Override
    public void release(PhysicalConnection connection) {
        SQLException failure = null;
        try {
            connection.closeStatements();
        } catch (SQLException e) {
            failure = e;
        }
        close(connection, failure);
    }

    @Override
    public void discard(PhysicalConnection connection) {
        close(connection, null);
    }

    @Override
    public void close() {
        // the data source is its owner's to close
    }

    private void autocommit(PhysicalConnection connection) throws SQLException {
        boolean ready = false;
        try {
            if (!connection.connection().getAutoCommit()) {
                connection.connection().setAutoCommit(true);
            }
            ready = true;
        } finally {
            if (!ready) {
                connection.connection().close();
            }
        }
    }

    private void close(PhysicalConnection connection, @Nullable SQLException before) {
        SQLException failure = before;
        try {
            connection.connection().close();
        } catch (SQLException e) {
            failure = e;
        }
        if (failure != null) {
            throw failed("did not take a connection back", failure);
        }
    }

    private ConnectionException failed(String what, SQLException e) {
        return new ConnectionException("The " + name + " " + what + ": " + e.getMessage(), e);
    }
}
