package dev.athanor.internal.execute;

import java.sql.SQLException;

/**
 * Whether a database refused something because of another transaction at the same time, so that the transaction may succeed when
 * it is run again: it has been rolled back, or can only be. A lock that was waited for in vain is not that where the database
 * undoes the statement alone.
 */
public final class Conflict {
    /** Serialization failures, and deadlocks on H2, MariaDB and MySQL. */
    private static final String SERIALIZATION_FAILURE = "40001";
    /** PostgreSQL. */
    private static final String DEADLOCK_DETECTED = "40P01";
    /** H2: a row that this transaction has read was changed. */
    private static final int H2_CONCURRENT_UPDATE = 90131;
    /** MariaDB: the same; its state is the one for everything. */
    private static final int MARIADB_CHECKREAD = 1020;

    private static final String GENERAL_ERROR = "HY000";
    /** SQLite, whose driver has no states: somebody else writes, or has written since this transaction read. */
    private static final int SQLITE_BUSY = 5;
    /** SQLite: a table in use, by this connection or, in a cache shared with it, by another one. */
    private static final int SQLITE_LOCKED = 6;

    private Conflict() {}

    /** Whether the exception, one after it or one of their causes is of that kind. */
    public static boolean is(SQLException exception) {
        for (SQLException each = exception; each != null; each = each.getNextException()) {
            if (isOne(each)) {
                return true;
            }
        }
        return exception.getCause() instanceof SQLException cause && is(cause);
    }

    private static boolean isOne(SQLException exception) {
        String state = exception.getSQLState();
        int code = exception.getErrorCode();
        if (state == null) {
            return code == SQLITE_BUSY
                    || code == SQLITE_LOCKED
                            && String.valueOf(exception.getMessage()).contains("SQLITE_LOCKED_SHAREDCACHE");
        }
        return state.equals(SERIALIZATION_FAILURE)
                || state.equals(DEADLOCK_DETECTED)
                || code == H2_CONCURRENT_UPDATE
                || code == MARIADB_CHECKREAD && state.equals(GENERAL_ERROR);
    }
}
