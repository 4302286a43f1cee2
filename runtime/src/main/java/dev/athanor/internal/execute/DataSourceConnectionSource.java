package dev.athanor.internal.execute;

import dev.athanor.error.ConnectionException;
import dev.athanor.type.Storage;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.BooleanSupplier;

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
    /** Whether the connections of this thread are in a transaction that somebody else ends. */
    private final BooleanSupplier joins;

    private final Storage storage;
    private final boolean logged;

    /** A source that borrows from {@code lender} connections on which no transaction is open. */
    public DataSourceConnectionSource(Lender lender, Storage storage, boolean logged) {
        this("data source", lender, () -> false, storage, logged);
    }

    /**
     * A source that borrows from {@code lender}.
     *
     * @param joins whether the connection that is borrowed now is in a transaction that somebody else ends
     */
    public DataSourceConnectionSource(Lender lender, BooleanSupplier joins, Storage storage, boolean logged) {
        this("data source", lender, joins, storage, logged);
    }

    DataSourceConnectionSource(String name, Lender lender, BooleanSupplier joins, Storage storage, boolean logged) {
        this.name = name;
        this.lender = lender;
        this.joins = joins;
        this.storage = storage;
        this.logged = logged;
    }

    @Override
    public PhysicalConnection acquire() {
        try {
            PhysicalConnection connection = new PhysicalConnection(lender.lend(), storage, logged);
            if (joins.getAsBoolean()) {
                join(connection);
            } else {
                turnAutocommitOn(connection);
            }
            return connection;
        } catch (SQLException e) {
            throw failed("gave no connection", e);
        }
    }

    @Override
    public void release(PhysicalConnection connection) {
        boolean ready = false;
        try {
            connection.closeStatements();
            connection.restoreAutocommit();
            ready = true;
            connection.connection().close();
        } catch (SQLException | RuntimeException e) {
            if (!ready) {
                discardAfter(e, connection);
            }
            throw failed("did not take a connection back", e);
        }
    }

    /**
     * Breaks the connection first, unless somebody else's transaction is open on it: a pool takes one back that is only closed, and
     * lends it again.
     */
    @Override
    public void discard(PhysicalConnection connection) {
        Exception failure = null;
        try {
            if (connection.isJoined()) {
                connection.closeStatements();
            } else {
                connection.connection().abort(Runnable::run);
            }
        } catch (SQLException | RuntimeException e) {
            failure = e;
        }
        try {
            connection.connection().close();
        } catch (SQLException e) {
            // what is broken already may say so
            if (failure != null) {
                e.addSuppressed(failure);
                throw failed("could not close a connection", e);
            }
        }
    }

    @Override
    public void close() {
        // the data source is its owner's to close
    }

    private void join(PhysicalConnection connection) throws SQLException {
        if (connection.connection().getAutoCommit()) {
            connection.connection().close();
            throw new ConnectionException(
                    "EngineBuilder.joinTransactions says that a transaction is open, but the data source gave a connection"
                            + " in autocommit mode, which is in none. Give the engine the data source that lends the"
                            + " connection of the open transaction.");
        }
        connection.join();
    }

    private void turnAutocommitOn(PhysicalConnection connection) throws SQLException {
        try {
            connection.turnAutocommitOn();
        } catch (SQLException | RuntimeException e) {
            discardAfter(e, connection);
            throw e;
        }
    }

    private void discardAfter(Exception cause, PhysicalConnection connection) {
        try {
            discard(connection);
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    private ConnectionException failed(String what, Exception e) {
        return new ConnectionException("The " + name + " " + what + ": " + e.getMessage(), e);
    }
}
