package dev.athanor.internal.execute;

import dev.athanor.event.StatementEvent;
import dev.athanor.event.StatementListener;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells listeners and the echo of everything that is sent. One for each engine; for any thread. */
public final class SqlLog {
    /** The logger's name, under which {@code echo(true)} writes at level INFO. */
    public static final String LOGGER = "dev.athanor.sql";

    private final List<StatementListener> listeners;
    private final @Nullable Logger echo;
    private final boolean values;

    /** A log for listeners and, where asked for, slf4j. */
    public SqlLog(List<StatementListener> listeners, boolean echo) {
        this.listeners = List.copyOf(listeners);
        this.echo = echo ? LoggerFactory.getLogger(LOGGER) : null;
        this.values = echo || listeners.stream().anyMatch(StatementListener::wantsValues);
    }

    /** Whether anybody listens: if not, no time is taken. */
    public boolean isActive() {
        return echo != null || !listeners.isEmpty();
    }

    /** Whether somebody wants the values that are bound. */
    public boolean wantsValues() {
        return values;
    }

    void tell(StatementEvent event) {
        for (StatementListener listener : listeners) {
            listener.executed(event);
        }
        if (echo != null && echo.isInfoEnabled()) {
            echo(echo, event);
        }
    }

    private static void echo(Logger logger, StatementEvent event) {
        switch (event.kind()) {
            case BEGIN, COMMIT, ROLLBACK -> logger.info("{}", event.sql());
            default -> {
                logger.info("{}", event.sql());
                logger.info(
                        "[{} us{}{}] {}",
                        event.nanos() / 1000,
                        event.rows() < 0 ? "" : ", " + event.rows() + (event.rows() == 1 ? " row" : " rows"),
                        event.kept() ? ", kept" : "",
                        binds(event.binds()));
            }
        }
    }

    private static String binds(List<List<@Nullable Object>> rows) {
        if (rows.size() <= 1) {
            return rows.isEmpty() ? "()" : row(rows.get(0));
        }
        return row(rows.get(0)) + " ... " + row(rows.get(rows.size() - 1)) + " (" + rows.size() + " rows in one batch)";
    }

    private static String row(List<@Nullable Object> values) {
        StringBuilder text = new StringBuilder("(");
        for (Object value : values) {
            text.append(text.length() == 1 ? "" : ", ")
                    .append(value instanceof byte[] bytes ? bytes.length + " bytes" : value);
        }
        return text.append(')').toString();
    }
}
