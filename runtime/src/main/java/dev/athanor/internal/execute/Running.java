package dev.athanor.internal.execute;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The statement that a session runs now, for another thread or the clock to stop it. The session's thread begins and ends
 * statements; {@link #cancel} is for any thread. It stops the statement that it saw or none: the end of a statement waits for who
 * is stopping it, because drivers stop whatever their connection does.
 */
final class Running {
    /** Stands for the statement while it is being stopped, which is under the lock of this object. */
    private static final Object STOPPING = new Object();

    private final int seconds;
    /** A {@link KeptStatement}, {@link #STOPPING}, or null where nothing runs. */
    private final AtomicReference<@Nullable Object> current = new AtomicReference<>();
    /** The statement that was cancelled; written while it runs, read after its end. */
    private @Nullable KeptStatement cancelled;

    private @Nullable Deadline deadline;

    /**
     * Nothing runs.
     *
     * @param seconds after which a statement is stopped here; 0 for never
     */
    Running(int seconds) {
        this.seconds = seconds;
    }

    /** A statement begins, or a part of one that runs. */
    void begin(KeptStatement statement) {
        if (current.get() == null) {
            cancelled = null;
            run(statement);
        } else {
            resume(statement);
        }
    }

    /** A statement goes on to give rows. */
    void resume(KeptStatement statement) {
        Object now = current.get();
        if (now == statement) {
            return;
        }
        if (now != null) {
            if (settled() == statement) {
                return;
            }
            release();
            cancelled = null;
        }
        run(statement);
    }

    private void run(KeptStatement statement) {
        // cheaper than a volatile write, which every statement would pay: who cancels may see it a moment later
        current.lazySet(statement);
        if (seconds > 0) {
            deadline = Deadline.in(seconds, statement.statement());
        }
    }

    /** A statement has ended, or gives no rows for now. */
    void end(KeptStatement statement) {
        if (current.compareAndSet(statement, null)) {
            endDeadline();
        } else if (settled() == statement) {
            release();
        }
    }

    /** What runs, when nobody is stopping it. */
    private @Nullable Object settled() {
        Object now = current.get();
        if (now != STOPPING) {
            return now;
        }
        synchronized (this) {
            return current.get();
        }
    }

    private void endDeadline() {
        Deadline running = deadline;
        if (running != null) {
            running.end();
            deadline = null;
        }
    }

    /** Whether a statement that has ended was stopped by {@link #cancel}; asked once. */
    boolean takeCancelled(KeptStatement statement) {
        boolean was = cancelled == statement;
        cancelled = null;
        return was;
    }

    /** Stops what runs; whether something did. */
    synchronized boolean cancel() throws SQLException {
        if (!(current.get() instanceof KeptStatement statement) || !current.compareAndSet(statement, STOPPING)) {
            return false;
        }
        try {
            statement.statement().cancel();
            cancelled = statement;
        } finally {
            current.set(statement);
        }
        return true;
    }

    /** Ends what may still be running, and waits for who is stopping it: then the connection can be another session's. */
    synchronized void release() {
        current.set(null);
        endDeadline();
    }
}
