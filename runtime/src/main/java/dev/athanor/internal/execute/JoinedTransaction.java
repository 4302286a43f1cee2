package dev.athanor.internal.execute;

import dev.athanor.event.StatementEvent.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The transaction of a session within one that somebody else has begun and ends: autocommit stays off. Used by
 * {@link HeldConnection}, a new one for each.
 */
final class JoinedTransaction extends TransactionBounds {
    /** Two sessions may join one transaction, and a name stands for one savepoint. */
    private static final AtomicLong NUMBER = new AtomicLong();

    private final JoinMode mode;
    private final String name = Savepoints.PREFIX + "session_" + NUMBER.incrementAndGet();
    private @Nullable Savepoint savepoint;

    JoinedTransaction(JoinMode mode) {
        this.mode = mode;
    }

    @Override
    String savepointPrefix() {
        return name + "_";
    }

    @Override
    void begin(Connection connection, SqlLog log) throws SQLException {
        if (mode == JoinMode.SAVEPOINT) {
            long start = start(log);
            savepoint = connection.setSavepoint(name);
            tell(log, Kind.SAVEPOINT, "SAVEPOINT " + name, start);
        }
    }

    @Override
    void commit(Connection connection, boolean written, SqlLog log) throws SQLException {
        if (savepoint != null) {
            release(connection, savepoint, log);
        } else if (mode == JoinMode.FULLY) {
            long start = start(log);
            connection.commit();
            tell(log, Kind.COMMIT, "COMMIT", start);
        }
    }

    @Override
    void rollback(Connection connection, boolean written, SqlLog log) throws SQLException {
        long start = start(log);
        if (savepoint != null) {
            connection.rollback(savepoint);
            tell(log, Kind.ROLLBACK_TO, "ROLLBACK TO SAVEPOINT " + name, start);
            release(connection, savepoint, log);
        } else {
            connection.rollback();
            tell(log, Kind.ROLLBACK, "ROLLBACK", start);
        }
    }

    /** Who only read, and closes, leaves what the owner has done. */
    @Override
    void close(Connection connection, boolean written, SqlLog log) throws SQLException {
        if (written || savepoint != null) {
            rollback(connection, written, log);
        }
    }

    private void release(Connection connection, Savepoint set, SqlLog log) throws SQLException {
        long start = start(log);
        connection.releaseSavepoint(set);
        tell(log, Kind.RELEASE, "RELEASE SAVEPOINT " + name, start);
    }
}
