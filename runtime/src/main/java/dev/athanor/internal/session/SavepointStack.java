package dev.athanor.internal.session;

import dev.athanor.error.SessionStateException;
import java.util.ArrayList;
import java.util.List;

/** The open savepoints of a session, the inner ones last. */
final class SavepointStack {
    private final SessionParts parts;
    private final List<SessionSavepoint> open = new ArrayList<>(2);

    SavepointStack(SessionParts parts) {
        this.parts = parts;
    }

    /** Flushes and opens one. */
    SessionSavepoint open() {
        parts.flushing().flushAsked();
        int number = parts.connection().openSavepoint();
        parts.transaction().savepointOpened();
        SessionSavepoint savepoint = new SessionSavepoint(parts, this, number, SavepointMark.of(parts));
        open.add(savepoint);
        return savepoint;
    }

    boolean isEmpty() {
        return open.isEmpty();
    }

    /** The innermost one. */
    SessionSavepoint last() {
        return open.get(open.size() - 1);
    }

    /** Says that a statement of the user's has run, which may have changed rows of any object. */
    void statementRan() {
        open.forEach(SessionSavepoint::statementRan);
    }

    boolean isOpen(SessionSavepoint savepoint) {
        return open.contains(savepoint);
    }

    void requireOpen(SessionSavepoint savepoint) {
        if (!isOpen(savepoint)) {
            throw new SessionStateException(
                    "The savepoint has ended: it was released or rolled back, or the transaction or a"
                            + " savepoint around it ended. Make another one: session.savepoint().");
        }
    }

    /** Ends one, and those within it. */
    void end(SessionSavepoint savepoint) {
        open.subList(open.indexOf(savepoint), open.size()).clear();
    }

    /** Ends all: the transaction ended. */
    void endAll() {
        open.clear();
    }
}
