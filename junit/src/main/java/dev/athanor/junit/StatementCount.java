package dev.athanor.junit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import org.jspecify.annotations.Nullable;

/**
 * The statements of one test, which runs on one thread and may start others: those inherit it. Tests of other threads have their own.
 * For any thread.
 */
final class StatementCount {
    private static final ThreadLocal<@Nullable StatementCount> CURRENT = new InheritableThreadLocal<>();

    private final int most;
    private final Thread thread = Thread.currentThread();
    /** The pool whose threads run the tests; null where they are run otherwise. */
    private final @Nullable ForkJoinPool pool = poolOf(thread);

    private final Map<String, Statement> statements = new LinkedHashMap<>();
    private @Nullable StatementCount outer;
    private int count;
    private boolean ended;

    /** A text, how often it was sent, and the loads for which it was. */
    private static final class Statement {
        private final Map<Load, Integer> loads = new LinkedHashMap<>();
        private int times;
    }

    StatementCount(int most) {
        this.most = most;
    }

    /** The count of the test that runs on this thread, or has started it; null where none counts. */
    static @Nullable StatementCount ofThisThread() {
        StatementCount current = CURRENT.get();
        return current != null && current.has(Thread.currentThread()) ? current : null;
    }

    /** Another thread of the tests' own pool runs another test, though it may have been made while this one waited. */
    private boolean has(Thread other) {
        return other == thread || pool == null || poolOf(other) != pool;
    }

    private static @Nullable ForkJoinPool poolOf(Thread thread) {
        return thread instanceof ForkJoinWorkerThread worker ? worker.getPool() : null;
    }

    /** Counts what this thread sends from now on. */
    void begin() {
        outer = CURRENT.get();
        CURRENT.set(this);
    }

    /** Counts no more, also not on threads that still run. */
    synchronized void end() {
        ended = true;
        if (outer == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(outer);
        }
    }

    synchronized void add(String sql, @Nullable Load load) {
        if (ended) {
            return;
        }
        count++;
        Statement statement = statements.computeIfAbsent(sql, text -> new Statement());
        statement.times++;
        if (load != null) {
            statement.loads.merge(load, 1, Integer::sum);
        }
    }

    /** The failure of a test that has sent too many; null where it has not. */
    synchronized @Nullable AssertionError exceeded() {
        if (count <= most) {
            return null;
        }
        StringBuilder text =
                new StringBuilder("The test sent " + statements(count) + ", and @MaxStatements allows " + most + ":");
        statements.forEach((sql, statement) -> {
            text.append(System.lineSeparator())
                    .append(statement.times)
                    .append(" x  ")
                    .append(sql);
            statement.loads.forEach((load, times) ->
                    text.append(System.lineSeparator()).append("      ").append(load.text(times)));
        });
        return new AssertionError(text.toString());
    }

    private static String statements(int count) {
        return count == 1 ? "1 statement" : count + " statements";
    }
}
