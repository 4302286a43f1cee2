package dev.athanor.internal.session;

import dev.athanor.error.PendingRollbackException;
import dev.athanor.error.SessionStateException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Lets one thread at a time into a session, and none into one that is closed, waits for its rollback, or was for one transaction,
 * which has ended. A thread may enter again while it is inside.
 */
final class SessionGuard {
    private final AtomicReference<@Nullable Thread> user = new AtomicReference<>();
    private int depth;
    private boolean closed;
    private boolean ended;
    private @Nullable Throwable failure;
    private boolean inSavepoint;

    /** Enters an operation. */
    void enter() {
        acquire();
        if (closed || ended || failure != null) {
            RuntimeException refusal = refusal();
            exit();
            throw refusal;
        }
    }

    /** Enters an operation that is allowed on a session that waits for its rollback. */
    void enterToEnd() {
        acquire();
        if (closed) {
            exit();
            throw closedError();
        }
    }

    /** Enters to close; whether the session was open. */
    boolean enterToClose() {
        acquire();
        return !closed;
    }

    /** Leaves an operation. */
    void exit() {
        if (--depth == 0) {
            user.set(null);
        }
    }

    boolean isClosed() {
        return closed;
    }

    void close() {
        closed = true;
    }

    /** Says that the only transaction of the session has ended: nothing but rollback and close is allowed from now on. */
    void end() {
        ended = true;
    }

    boolean isEnded() {
        return ended;
    }

    /** Says that a flush failed: nothing but rollback and close is allowed from now on. */
    void fail(Throwable cause) {
        failure = cause;
        inSavepoint = false;
    }

    /** Says that a flush failed within a savepoint: nothing but its rollback, or that of the session, is allowed from now on. */
    void failInSavepoint(Throwable cause) {
        failure = cause;
        inSavepoint = true;
    }

    boolean isFailed() {
        return failure != null;
    }

    void recover() {
        failure = null;
    }

    private void acquire() {
        Thread current = Thread.currentThread();
        Thread inside = user.get();
        if (inside != current && !user.compareAndSet(null, current)) {
            throw new SessionStateException("A session is for exclusive use, but " + name(inside)
                    + " is using this one while " + current.getName() + " enters it. Open a session for each thread.");
        }
        depth++;
    }

    private RuntimeException refusal() {
        if (closed) {
            return closedError();
        }
        if (ended) {
            return new SessionStateException(
                    "The transaction of this block has ended, by commit() or rollback() within it. Return from the"
                            + " block, which is one transaction, or use engine.openSession() for several.");
        }
        return new PendingRollbackException(
                (inSavepoint ? "The savepoint" : "The session's transaction")
                        + " was rolled back because a flush failed: "
                        + (failure == null
                                ? ""
                                : String.valueOf(failure.getMessage())
                                        .lines()
                                        .findFirst()
                                        .orElse(""))
                        + (inSavepoint
                                ? " Leave the savepoint, or call its rollback(), before going on."
                                : " Call rollback() before going on."),
                failure);
    }

    private static SessionStateException closedError() {
        return new SessionStateException("The session is closed. Open another one.");
    }

    private static String name(@Nullable Thread thread) {
        return thread == null ? "another thread" : thread.getName();
    }
}
