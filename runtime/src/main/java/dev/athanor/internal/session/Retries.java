package dev.athanor.internal.session;

import dev.athanor.error.TransactionConflictException;
import dev.athanor.internal.execute.Conflict;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * The runs of one transaction: how often the work is run again, how long it waits before, and what is thrown in the end. Made by
 * {@link DefaultSessionFactory} for each transaction that may be run again; for one thread.
 */
final class Retries {
    /** The pause before the n-th run that follows is random, up to so many milliseconds, times two to the n. */
    static final int FIRST_MILLIS = 10;

    static final int LONGEST_MILLIS = 1000;
    /** More causes than that are a circle. */
    private static final int MOST_CAUSES = 50;

    private final List<RuntimeException> failures = new ArrayList<>();
    private int left;

    Retries(int most) {
        this.left = most;
    }

    /**
     * Whether the transaction is to be run again after this failure, which has been rolled back; waits where it is.
     *
     * @param settled whether something was committed, which would be done twice, or was part of somebody else's transaction, which
     *     is not begun anew here
     */
    boolean again(RuntimeException failure, boolean settled) {
        if (left == 0 || settled || !isConflict(failure)) {
            return false;
        }
        left--;
        failures.add(failure);
        return pause(failures.size(), failure);
    }

    /** The failure that is thrown in the end, with those before it. */
    RuntimeException last(RuntimeException failure) {
        for (RuntimeException each : failures) {
            if (each != failure) {
                failure.addSuppressed(each);
            }
        }
        return failure;
    }

    /** Also where somebody wrapped it: Jdbi does, and so may the work. */
    private static boolean isConflict(Throwable failure) {
        Throwable each = failure;
        for (int i = 0; each != null && i < MOST_CAUSES; i++) {
            if (each instanceof TransactionConflictException || each instanceof SQLException sql && Conflict.is(sql)) {
                return true;
            }
            each = each.getCause();
        }
        return false;
    }

    /** Waits; whether nobody interrupted it. */
    private static boolean pause(int run, RuntimeException failure) {
        int most = Math.min(LONGEST_MILLIS, FIRST_MILLIS << Math.min(run, 20));
        try {
            TimeUnit.MICROSECONDS.sleep(ThreadLocalRandom.current().nextLong(most * 1000L) + 1);
            return true;
        } catch (InterruptedException e) {
            failure.addSuppressed(e);
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
