package dev.athanor.internal.execute;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The statement that a session runs now, for another thread or the clock to stop it. The session's thread begins and ends
 * statements; {@link #cancel} is for any thread.
 */
final class Running {
    private final int seconds;
    private final AtomicReference<@Nullable KeptStatement> current = new AtomicReference<>();
    private volatile boolean cancelled;
    private @Nullable Deadline deadline;

    /**
     * Nothing runs.
     *
     * @param seconds after which a statement is stopped here; 0 for never
     */
    Running(int seconds) {
        this.seconds = seconds;
    }

    /** A statement begins, or goes on to give rows. */
    void begin(KeptStatement statement) {
        if (current.getPlain() == statement) {
            return;
        }
        if (cancelled) {
            cancelled = false;
        }
        // cheaper than a volatile write, which every statement would pay: who cancels may see it a moment later
        current.lazySet(statement);
        if (seconds > 0) {
            endDeadline();
            deadline = Deadline.in(seconds, statement.statement());
        }
    }

    /** A statement has ended, or gives no rows for now. */
    void end(KeptStatement statement) {
        if (current.getPlain() == statement) {
            current.lazySet(null);
            endDeadline();
        }
    }

    private void endDeadline() {
        Deadline running = deadline;
        if (running != null) {
            running.end();
            deadline = null;
        }
    }

    /** Whether a statement was stopped by {@link #cancel}; asked once. */
    boolean takeCancelled() {
        boolean was = cancelled;
        cancelled = false;
        return was;
    }

    /** Stops what runs; whether something did. The connection is not given back meanwhile, see {@link #release}. */
    synchronized boolean cancel() throws SQLException {
        KeptStatement statement = current.get();
        if (statement == null) {
            return false;
        }
        cancelled = true;
        statement.statement().cancel();
        return true;
    }

    /** Ends what may still be running, and waits for who is stopping it: then the connection can be another session's. */
    synchronized void release() {
        current.set(null);
        endDeadline();
    }
}
