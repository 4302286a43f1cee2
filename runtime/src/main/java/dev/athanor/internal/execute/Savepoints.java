package dev.athanor.internal.execute;

import dev.athanor.event.StatementCause;
import dev.athanor.event.StatementEvent;
import dev.athanor.event.StatementEvent.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The savepoints of a transaction, the inner ones last. One is set with the next statement, so that one within which nothing
 * is sent costs nothing. Used by {@link HeldConnection}.
 */
final class Savepoints {
    /** What begins the names of savepoints. */
    static final String PREFIX = "athanor_";

    private final SqlLog log;
    /** Null where it is not set yet; those after it are not either. */
    private final List<@Nullable Savepoint> open = new ArrayList<>(2);

    private int set;
    private String prefix = PREFIX;

    Savepoints(SqlLog log) {
        this.log = log;
    }

    /** Says what begins their names from now on; none is set. */
    void prefix(String value) {
        prefix = value;
    }

    /** Opens another one; its number. */
    int open() {
        open.add(null);
        return open.size() - 1;
    }

    /** Whether some are to be set before the next statement. */
    boolean arePending() {
        return set < open.size();
    }

    /** Sets those that are not yet. */
    void set(Connection connection) throws SQLException {
        while (set < open.size()) {
            long start = start();
            String name = name(set);
            open.set(set++, connection.setSavepoint(name));
            tell(Kind.SAVEPOINT, "SAVEPOINT " + name, start);
        }
    }

    /** Ends one, and those within it, and keeps what was done. */
    void release(@Nullable Connection connection, int number) throws SQLException {
        Savepoint savepoint = open.get(number);
        forgetFrom(number);
        if (savepoint != null && connection != null) {
            long start = start();
            connection.releaseSavepoint(savepoint);
            tell(Kind.RELEASE, "RELEASE SAVEPOINT " + name(number), start);
        }
    }

    /** Ends one, and those within it, and undoes what was done. */
    void rollback(@Nullable Connection connection, int number) throws SQLException {
        Savepoint savepoint = open.get(number);
        forgetFrom(number);
        if (savepoint != null && connection != null) {
            long start = start();
            connection.rollback(savepoint);
            tell(Kind.ROLLBACK_TO, "ROLLBACK TO SAVEPOINT " + name(number), start);
        }
    }

    /** Forgets all: the transaction ended, and they with it. */
    void clear() {
        open.clear();
        set = 0;
    }

    private void forgetFrom(int number) {
        open.subList(number, open.size()).clear();
        set = Math.min(set, number);
    }

    private String name(int number) {
        return prefix + (number + 1);
    }

    private long start() {
        return log.isActive() ? System.nanoTime() : 0;
    }

    private void tell(Kind kind, String sql, long start) {
        if (log.isActive()) {
            log.tell(new StatementEvent(
                    kind, StatementCause.TRANSACTION, sql, List.of(), 0, System.nanoTime() - start, false));
        }
    }
}
