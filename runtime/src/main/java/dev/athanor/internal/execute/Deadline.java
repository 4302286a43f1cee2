package dev.athanor.internal.execute;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Stops a statement after a time, for drivers that do not. One thread serves all, and goes when nothing is to be stopped. */
final class Deadline {
    private static final ScheduledThreadPoolExecutor CLOCK = clock();

    private final Statement statement;
    private @Nullable ScheduledFuture<?> scheduled;
    private boolean ended;

    private Deadline(Statement statement) {
        this.statement = statement;
    }

    /** Begins to count. */
    static Deadline in(int seconds, Statement statement) {
        Deadline deadline = new Deadline(statement);
        deadline.scheduled = CLOCK.schedule(deadline::reached, seconds, TimeUnit.SECONDS);
        return deadline;
    }

    /** The statement has ended: the next one on its connection must not be stopped in its place. */
    synchronized void end() {
        ended = true;
        if (scheduled != null) {
            scheduled.cancel(false);
        }
    }

    private synchronized void reached() {
        if (ended) {
            return;
        }
        try {
            statement.cancel();
        } catch (SQLException e) {
            LoggerFactory.getLogger(Deadline.class).warn("A statement past its timeout could not be stopped.", e);
        }
    }

    private static ScheduledThreadPoolExecutor clock() {
        ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "athanor-statement-timeouts");
            thread.setDaemon(true);
            return thread;
        });
        clock.setRemoveOnCancelPolicy(true);
        clock.setKeepAliveTime(10, TimeUnit.SECONDS);
        clock.allowCoreThreadTimeOut(true);
        return clock;
    }
}
