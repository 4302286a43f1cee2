package dev.athanor.internal.execute;

import dev.athanor.event.StatementEvent.Kind;
import java.sql.Connection;
import java.sql.SQLException;

/** A transaction that the session begins on a connection in autocommit mode, and ends. Used by {@link HeldConnection}. */
final class OwnTransaction extends TransactionBounds {
    /** It keeps nothing of a transaction, so that one is enough. */
    static final OwnTransaction ANY = new OwnTransaction();

    private OwnTransaction() {}

    @Override
    String savepointPrefix() {
        return Savepoints.PREFIX;
    }

    @Override
    void begin(Connection connection, SqlLog log) throws SQLException {
        long start = start(log);
        connection.setAutoCommit(false);
        tell(log, Kind.BEGIN, "BEGIN", start);
    }

    @Override
    void commit(Connection connection, boolean written, SqlLog log) throws SQLException {
        long start = start(log);
        if (written) {
            connection.commit();
        }
        connection.setAutoCommit(true);
        tell(log, Kind.COMMIT, "COMMIT", start);
    }

    @Override
    void rollback(Connection connection, boolean written, SqlLog log) throws SQLException {
        long start = start(log);
        if (written) {
            connection.rollback();
        }
        // a transaction that only read ends here: autocommit ends it, with one call instead of two
        connection.setAutoCommit(true);
        tell(log, Kind.ROLLBACK, "ROLLBACK", start);
    }
}
