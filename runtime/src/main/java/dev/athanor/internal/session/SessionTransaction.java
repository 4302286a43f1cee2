package dev.athanor.internal.session;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The transaction of a session, from the first statement to its end. However it ends, open results and the Jdbi handle end with
 * it, before the connection is given back.
 */
final class SessionTransaction {
    private final SessionParts parts;
    private final boolean expireOnCommit;
    private final SavepointStack savepoints;
    private @Nullable SessionHandle handle;
    private boolean once;
    private boolean committed;

    SessionTransaction(SessionParts parts, boolean expireOnCommit) {
        this.parts = parts;
        this.expireOnCommit = expireOnCommit;
        this.savepoints = new SavepointStack(parts);
    }

    SavepointStack savepoints() {
        return savepoints;
    }

    /** Lets the session have one transaction: nothing is done after its end. */
    void once() {
        once = true;
    }

    /** Whether a commit has succeeded. */
    boolean hasCommitted() {
        return committed;
    }

    /** Whether there is something to commit or roll back: what was done in the database, or what waits for a flush. */
    boolean isOpen() {
        return parts.connection().isBegun()
                || parts.objects().hasChanges()
                || parts.guard().isFailed();
    }

    /** A handle that is open may run a statement that the session does not see: the savepoint is set before. */
    void savepointOpened() {
        if (handle != null && !handle.isClosed()) {
            parts.connection().begin();
        }
    }

    /** The Jdbi handle over the connection, which begins the transaction. */
    Handle handle() {
        parts.flushing().beforeReadingAnything();
        savepoints.statementRan();
        SessionHandle open = handle;
        if (open == null || open.isClosed()) {
            open = SessionHandle.over(
                    parts.connection().jdbc(), parts.connection().driverSeconds());
            handle = open;
        }
        return open.handle();
    }

    void commit() {
        parts.flushing().refuseWithin();
        SessionEvents events = parts.events();
        if (events != null) {
            events.beforeCommit();
        }
        parts.flushing().flushAll();
        try {
            parts.reading().closeCursors();
        } finally {
            closeHandle();
        }
        savepoints.endAll();
        parts.connection().commit();
        committed = true;
        parts.transactionEnd().committed(expireOnCommit);
        ended();
        if (events != null) {
            events.tell();
            events.afterCommit();
        }
    }

    void rollback() {
        parts.flushing().refuseWithin();
        boolean undo = parts.connection().isBegun()
                || parts.guard().isFailed()
                || parts.objects().hasChanges()
                || parts.objects().hasWritten();
        try {
            end();
        } finally {
            if (undo) {
                parts.transactionEnd().rolledBack();
            }
            parts.guard().recover();
            ended();
        }
        if (undo) {
            tellRollback();
        }
    }

    private void ended() {
        if (once) {
            parts.guard().end();
        }
    }

    private void tellRollback() {
        SessionEvents events = parts.events();
        if (events != null) {
            events.tell();
            events.afterRollback();
        }
    }

    /** After a flush that failed: the database is rolled back now, to the last savepoint, the objects when the user says so. */
    void flushFailed(Throwable cause) {
        if (savepoints.isEmpty()) {
            failed(cause);
            return;
        }
        parts.guard().failInSavepoint(cause);
        try {
            savepoints.last().flushFailed();
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
            failed(cause);
        }
    }

    /** The transaction is lost: the database is rolled back now, the objects when the user says so. */
    void failed(Throwable cause) {
        parts.guard().fail(cause);
        try {
            end();
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    /** When the session closes. */
    void close() {
        parts.flushing().refuseWithin();
        boolean undo = parts.connection().isBegun()
                || parts.guard().isFailed()
                || parts.objects().hasChanges();
        try {
            end(true);
        } finally {
            if (parts.reading().hasWritten()) {
                parts.transactionEnd().rolledBack();
            } else {
                parts.transactionEnd().closed();
            }
            parts.transactionEnd().left();
            parts.guard().close();
        }
        if (undo) {
            tellRollback();
        } else {
            parts.tell();
        }
    }

    private void end() {
        end(false);
    }

    private void end(boolean closing) {
        savepoints.endAll();
        try {
            parts.reading().closeCursors();
        } finally {
            try {
                closeHandle();
            } finally {
                if (closing) {
                    parts.connection().close();
                } else {
                    parts.connection().rollback();
                }
            }
        }
    }

    private void closeHandle() {
        SessionHandle open = handle;
        handle = null;
        if (open != null) {
            open.close();
        }
    }
}
