package dev.athanor.internal.execute;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;

/** Whether a statement failed because it was stopped: by its timeout, or by somebody who cancelled it. */
final class Interruption {
    /** PostgreSQL and H2. */
    private static final String QUERY_CANCELED = "57014";
    /** MariaDB and MySQL. */
    private static final String QUERY_INTERRUPTED = "70100";
    /** H2 says this of a lock that was waited for in vain. */
    private static final String TIMEOUT_EXPIRED = "HYT00";
    /** SQLite, whose driver has no states. */
    private static final int SQLITE_INTERRUPT = 9;

    private Interruption() {}

    static boolean is(SQLException exception) {
        for (SQLException each = exception; each != null; each = each.getNextException()) {
            String state = each.getSQLState();
            if (QUERY_CANCELED.equals(state)
                    || QUERY_INTERRUPTED.equals(state)
                    || state == null && each.getErrorCode() == SQLITE_INTERRUPT
                    || each instanceof SQLTimeoutException && !TIMEOUT_EXPIRED.equals(state)) {
                return true;
            }
        }
        return exception.getCause() instanceof SQLException cause && is(cause);
    }
}
