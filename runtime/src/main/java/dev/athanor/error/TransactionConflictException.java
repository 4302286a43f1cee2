package dev.athanor.error;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when the database refuses a statement or a commit because of another transaction at the same time: a serialization
 * failure, a deadlock, or on SQLite the lock of another writer. What was done is undone, by the rollback that has to follow or by the
 * database already; run again from its beginning, the transaction may succeed. Sessions with {@code retrySerializationFailures} do that.
 */
public final class TransactionConflictException extends StatementException {
    private static final long serialVersionUID = 1L;

    /** An error of the statement {@code sql}, or of a commit; the text is appended to the message as its last line. */
    public TransactionConflictException(String message, String sql, @Nullable Throwable cause) {
        super(message, sql, cause);
    }
}
