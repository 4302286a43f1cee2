package dev.athanor.internal.execute;

import dev.athanor.error.ConnectionException;
import dev.athanor.type.Storage;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The one connection that the user gave to sessions, and closes: a transaction that is open on it is joined. For one thread at a
 * time, as the connection is.
 */
public final class OwnersConnectionSource implements ConnectionSource {
    private final Connection connection;
    private final Storage storage;
    private final boolean logged;

    /** A source that always has this connection. */
    public OwnersConnectionSource(Connection connection, Storage storage, boolean logged) {
        this.connection = connection;
        this.storage = storage;
        this.logged = logged;
    }

    @Override
    public PhysicalConnection acquire() {
        try {
            PhysicalConnection physical = new PhysicalConnection(connection, storage, logged);
            if (!connection.getAutoCommit()) {
                physical.join();
            }
            return physical;
        } catch (SQLException e) {
            throw new ConnectionException(
                    "The connection that was given to the sessions cannot be used: " + e.getMessage(), e);
        }
    }

    @Override
    public void release(PhysicalConnection physical) {
        try {
            physical.closeStatements();
        } catch (SQLException e) {
            throw new ConnectionException(
                    "The statements of a session could not be closed on the connection that was given to it: "
                            + e.getMessage(),
                    e);
        }
    }

    /** What becomes of the connection is for its owner to say. */
    @Override
    public void discard(PhysicalConnection physical) {
        release(physical);
    }

    @Override
    public void close() {
        // the connection is its owner's to close
    }
}
