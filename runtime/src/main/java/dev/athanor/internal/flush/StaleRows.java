package dev.athanor.internal.flush;

import dev.athanor.error.StaleEntityException;
import dev.athanor.error.StatementException;
import dev.athanor.internal.execute.KeptStatement;
import dev.athanor.internal.execute.SessionConnection;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The errors of rows that an UPDATE or DELETE did not find: the database is asked what became of them. */
final class StaleRows {
    private static final String REPEAT = " Roll back, read it again, and repeat the change where it still makes sense.";

    private final SessionConnection connection;
    private final FlushSql sql;

    StaleRows(SessionConnection connection, FlushSql sql) {
        this.connection = connection;
        this.sql = sql;
    }

    /** The error of a row that was not found; what failed as the database was asked is suppressed in it. */
    StaleEntityException error(RowVersions versions, MappedEntity row, RowKeys keys, String what) {
        if (!versions.isChecked()) {
            return new StaleEntityException(name(row, keys, what) + ", but its row is gone: somebody deleted it.");
        }
        Object expected = versions.expected(row);
        String start = start(versions, row, keys, what);
        try {
            Found now = read(row, keys);
            if (!now.exists) {
                return gone(versions, row, keys, what);
            }
            if (!Objects.equals(now.version, expected)) {
                return new StaleEntityException(
                        start + "has version " + now.version + " now: somebody changed it since it was read." + REPEAT);
            }
            return unknown(start, null);
        } catch (StatementException e) {
            return unknown(start, e);
        }
    }

    /** The error of a row with a version that is known to be gone. */
    static StaleEntityException gone(RowVersions versions, MappedEntity row, RowKeys keys, String what) {
        return new StaleEntityException(start(versions, row, keys, what)
                + "is gone: somebody deleted it since it was read. Roll back and read what is there.");
    }

    private static String start(RowVersions versions, MappedEntity row, RowKeys keys, String what) {
        return name(row, keys, what) + " at version " + versions.expected(row) + ", but its row ";
    }

    private static String name(MappedEntity row, RowKeys keys, String what) {
        return row.athanor$model().name() + " with key " + keys.of(row) + " was to be " + what;
    }

    /** The transaction sees the row as it was, or not at all. */
    private static StaleEntityException unknown(String start, @Nullable StatementException cause) {
        StaleEntityException error = new StaleEntityException(
                start + "has another version or is gone: somebody changed or deleted it since it was read." + REPEAT);
        if (cause != null) {
            error.addSuppressed(cause);
        }
        return error;
    }

    private Found read(MappedEntity row, RowKeys keys) {
        EntityModel<?> model = row.athanor$model();
        KeptStatement statement = connection.prepareQuery(sql.version(model));
        Found found;
        try {
            int next = keys.bind(row, statement.binder(), 1);
            assert next > 1;
            try (ResultSet rows = connection.query(statement)) {
                found = rows.next()
                        ? new Found(
                                true,
                                statement
                                        .reader(rows)
                                        .get(
                                                1,
                                                model.columns()
                                                        .get(model.versionColumn())
                                                        .def()
                                                        .type()))
                        : new Found(false, null);
            }
        } catch (SQLException e) {
            throw connection.failed(statement, e);
        }
        connection.done(statement);
        return found;
    }

    /** What the database has. */
    private record Found(boolean exists, @Nullable Object version) {}
}
