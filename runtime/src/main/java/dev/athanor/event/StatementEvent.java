package dev.athanor.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that was sent to the database.
 *
 * @param kind what it was
 * @param cause why it was sent
 * @param sql the statement's text with placeholders, of an INSERT of many rows, however they are sent, that of one; for the boundaries of a transaction what a database would take: {@code BEGIN}, {@code SAVEPOINT x}
 * @param binds the values of each row: one list for a statement, several for a batch; none where no listener {@link StatementListener#wantsValues() wants values}
 * @param rows the number of rows changed; -1 for a query, whose rows are not read yet
 * @param nanos the time until the database answered, in nanoseconds
 * @param kept whether the connection had the statement prepared already, from an earlier use of the same text
 */
public record StatementEvent(
        Kind kind,
        StatementCause cause,
        String sql,
        List<List<@Nullable Object>> binds,
        long rows,
        long nanos,
        boolean kept) {
    /** Why it was sent, in a word. */
    public Reason reason() {
        return cause.reason();
    }

    /** Why something is sent. */
    public enum Reason {
        /** A query or a statement was asked for, or {@code get} did not find its object in memory. */
        STATEMENT,
        /** A relationship was touched, or a loader option or a cascade asks for it. */
        RELATIONSHIP,
        /** Columns that expired, or were not read before, are asked for, or {@code refresh} was called. */
        COLUMNS,
        /** Changes are written. */
        FLUSH,
        /** The transaction, or a part of it, begins or ends. */
        TRANSACTION
    }

    /** What can be sent. */
    public enum Kind {
        BEGIN,
        QUERY,
        UPDATE,
        SAVEPOINT,
        RELEASE,
        ROLLBACK_TO,
        COMMIT,
        ROLLBACK
    }
}
