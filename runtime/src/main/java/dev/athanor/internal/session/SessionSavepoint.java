package dev.athanor.internal.session;

import dev.athanor.session.Savepoint;

/** A savepoint of a session: what the database does, and what becomes of the objects. */
final class SessionSavepoint implements Savepoint {
    private final SessionParts parts;
    private final SavepointStack stack;
    private final int number;
    private final SavepointMark mark;
    private boolean statementRan;
    /** Whether the database has gone back already, because a flush failed. */
    private boolean rolledBack;

    SessionSavepoint(SessionParts parts, SavepointStack stack, int number, SavepointMark mark) {
        this.parts = parts;
        this.stack = stack;
        this.number = number;
        this.mark = mark;
    }

    void statementRan() {
        statementRan = true;
    }

    @Override
    public boolean isOpen() {
        return stack.isOpen(this);
    }

    @Override
    public void release() {
        parts.guard().enter();
        try {
            stack.requireOpen(this);
            parts.flushing().flushAsked();
            parts.connection().release(number);
            stack.end(this);
        } finally {
            parts.guard().exit();
        }
    }

    @Override
    public void rollback() {
        parts.guard().enterToEnd();
        try {
            parts.flushing().refuseWithin();
            stack.requireOpen(this);
            rollbackDatabase();
            stack.end(this);
            parts.transactionEnd().rolledBackTo(mark, statementRan);
            parts.guard().recover();
            parts.tell();
        } finally {
            parts.guard().exit();
        }
    }

    /** Where the database has lost the savepoint, with the whole transaction, the session waits for its rollback. */
    private void rollbackDatabase() {
        if (rolledBack) {
            return;
        }
        try {
            parts.reading().closeCursorsBut(mark.cursors());
            parts.connection().rollbackTo(number);
        } catch (RuntimeException e) {
            parts.transaction().failed(e);
            throw e;
        }
    }

    /** After a flush that failed: the database goes back now, the objects when the user says so. */
    void flushFailed() {
        parts.reading().closeCursorsBut(mark.cursors());
        parts.connection().rollbackTo(number);
        rolledBack = true;
    }

    @Override
    public void close() {
        if (isOpen()) {
            rollback();
        }
    }
}
