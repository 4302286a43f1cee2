package dev.athanor.internal.session;

import java.sql.Connection;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;

/** The Jdbi handle over a session's connection: made when first asked for, gone when the transaction ends. */
record SessionHandle(Handle handle) {
    /**
     * A handle over a connection that is the session's to commit and close.
     *
     * @param timeoutSeconds how long a statement may run; 0 for as long as it takes
     */
    static SessionHandle over(Connection connection, int timeoutSeconds) {
        Jdbi jdbi = Jdbi.create(connection);
        // the transaction is the session's: closing the handle must not end it
        jdbi.getConfig(Handles.class).setForceEndTransactions(false);
        if (timeoutSeconds > 0) {
            jdbi.getConfig(SqlStatements.class).setQueryTimeout(timeoutSeconds);
        }
        return new SessionHandle(jdbi.open());
    }

    boolean isClosed() {
        return handle.isClosed();
    }

    void close() {
        handle.close();
    }
}
