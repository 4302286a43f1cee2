package dev.athanor.internal.execute;

import dev.athanor.type.Storage;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
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
    private final Map<String, KeptStatement> statements = new LinkedHashMap<>(32);

    PhysicalConnection(Connection connection, Storage storage, boolean logged) {
        this.connection = connection;
        this.storage = storage;
        this.logged = logged;
    }

    Connection connection() {
        return connection;
    }

    /** The statement of this text, marked as in use until {@link #done}. */
    KeptStatement prepare(String sql, @Nullable String keyColumn) throws SQLException {
        KeptStatement kept = statements.get(sql);
        if (kept != null && !kept.isBusy()) {
            kept.busy(true);
            kept.reuse();
            return kept;
        }
        PreparedStatement statement = keyColumn == null
                ? connection.prepareStatement(sql)
                : connection.prepareStatement(sql, new String[] {keyColumn});
        KeptStatement fresh = new KeptStatement(sql, statement, storage, logged);
        fresh.busy(true);
        if (kept == null) {
            fresh.keep();
            statements.put(sql, fresh);
            if (statements.size() > MOST_KEPT) {
                dropOldest();
            }
        }
        return fresh;
    }

    /** A statement that is closed after its use, to be changed before. */
    KeptStatement prepareOnce(String sql) throws SQLException {
        return new KeptStatement(sql, connection.prepareStatement(sql), storage, logged);
    }

    /** Lets all statements run for as long as they take. H2 counts by connection, whichever statement is asked. */
    void withoutTimeouts() throws SQLException {
        for (KeptStatement kept : statements.values()) {
            kept.timeout(0);
        }
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(0);
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
            statements.remove(statement.sql());
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
