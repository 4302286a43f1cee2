package dev.athanor.internal.execute;

import dev.athanor.event.StatementCause;
import dev.athanor.event.StatementEvent;
import dev.athanor.event.StatementEvent.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * How the transaction of a session begins and ends on its connection, told to the log: one of its own, or a part of somebody
 * else's. Used by {@link HeldConnection}.
 */
abstract class TransactionBounds {
    /** What begins the names of savepoints within the transaction. */
    abstract String savepointPrefix();

    abstract void begin(Connection connection, SqlLog log) throws SQLException;

    /**
     * Commits.
     *
     * @param written whether something may have been written
     */
    abstract void commit(Connection connection, boolean written, SqlLog log) throws SQLException;

    /**
     * Rolls back.
     *
     * @param written whether something may have been written
     */
    abstract void rollback(Connection connection, boolean written, SqlLog log) throws SQLException;

    /** Rolls back because the session closes, which may not have asked for that. */
    void close(Connection connection, boolean written, SqlLog log) throws SQLException {
        rollback(connection, written, log);
    }

    static long start(SqlLog log) {
        return log.isActive() ? System.nanoTime() : 0;
    }

    static void tell(SqlLog log, Kind kind, String sql, long start) {
        if (log.isActive()) {
            log.tell(new StatementEvent(
                    kind, StatementCause.TRANSACTION, sql, List.of(), 0, System.nanoTime() - start, false));
        }
    }
}
