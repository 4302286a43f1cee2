package dev.athanor.internal.execute;

import dev.athanor.type.Storage;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A connection with its kept statements. Preparing costs two thirds of a get by key on SQLite, so statements stay prepared as
 * long as their connection, the oldest making room beyond {@value #MOST_KEPT}.
 */
public final class PhysicalConnection {
    private static final int MOST_KEPT = 256;

    private final Connection connection;
    private final Storage storage;
    private final boolean logged;
    /** By their text, those with generated keys by a {@link Returning}: a driver prepares the same text for one use only. */
    private final Map<Object, KeptStatement> statements = new LinkedHashMap<>(32);

    private boolean lentWithoutAutocommit;
    private boolean joined;

    /** What a statement that returns a generated key is kept by. */
    private record Returning(String sql, List<String> columns) {}

    PhysicalConnection(Connection connection, Storage storage, boolean logged) {
        this.connection = connection;
        this.storage = storage;
        this.logged = logged;
    }

    Connection connection() {
        return connection;
    }

    /** Says that somebody else's transaction is open on the connection, and is not ended here. */
    void join() {
        joined = true;
    }

    /** Whether somebody else's transaction is open on the connection. */
    boolean isJoined() {
        return joined;
    }

    /** Turns autocommit on, up to {@link #restoreAutocommit}. */
    void turnAutocommitOn() throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.setAutoCommit(true);
            lentWithoutAutocommit = true;
        }
    }

    /** Turns autocommit off again where it was. */
    void restoreAutocommit() throws SQLException {
        if (lentWithoutAutocommit) {
            connection.setAutoCommit(false);
            lentWithoutAutocommit = false;
        }
    }

    /**
     * The statement of this text, marked as in use until {@link #done}.
     *
     * @param made the columns whose values, made by the database, it returns; null for none
     */
    KeptStatement prepare(String sql, @Nullable List<String> made) throws SQLException {
        Object key = made == null ? sql : new Returning(sql, made);
        KeptStatement kept = statements.get(key);
        if (kept != null && !kept.isBusy()) {
            kept.busy(true);
            kept.reuse();
            return kept;
        }
        PreparedStatement statement = made == null
                ? connection.prepareStatement(sql)
                : connection.prepareStatement(sql, made.toArray(String[]::new));
        KeptStatement fresh = new KeptStatement(sql, key, statement, storage, logged);
        fresh.busy(true);
        if (kept == null) {
            fresh.keep();
            statements.put(key, fresh);
            if (statements.size() > MOST_KEPT) {
                dropOldest();
            }
        }
        return fresh;
    }

    /** A statement that is closed after its use, to be changed before. */
    KeptStatement prepareOnce(String sql) throws SQLException {
        return new KeptStatement(sql, sql, connection.prepareStatement(sql), storage, logged);
    }

    /** Lets all statements run for so many seconds again. H2 counts by connection, whichever statement is asked. */
    void resetTimeouts(int seconds) throws SQLException {
        for (KeptStatement kept : statements.values()) {
            kept.resetTimeout(seconds);
        }
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(seconds);
        }
    }

    /** Gives a statement back: the next use of its text takes it. */
    void done(KeptStatement statement) throws SQLException {
        statement.busy(false);
        if (!statement.isKept()) {
            statement.statement().close();
        }
    }

    /** Closes a statement that failed, because its driver's state is not known. */
    void discard(KeptStatement statement) throws SQLException {
        if (statement.isKept()) {
            statements.remove(statement.key(), statement);
        }
        statement.statement().close();
    }

    void closeStatements() throws SQLException {
        for (KeptStatement kept : statements.values()) {
            kept.statement().close();
        }
        statements.clear();
    }

    private void dropOldest() throws SQLException {
        var oldest = statements.values().iterator();
        while (oldest.hasNext()) {
            KeptStatement kept = oldest.next();
            if (!kept.isBusy()) {
                oldest.remove();
                kept.statement().close();
                return;
            }
        }
    }
}
