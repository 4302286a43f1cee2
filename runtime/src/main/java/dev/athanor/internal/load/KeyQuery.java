package dev.athanor.internal.load;

import dev.athanor.internal.execute.KeptStatement;
import dev.athanor.internal.execute.SessionConnection;
import dev.athanor.spi.EntityModel;
import dev.athanor.type.RowBinder;
import dev.athanor.type.RowReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.IntFunction;

/** Runs a statement for many keys, a chunk at a time. */
final class KeyQuery {
    /** Takes the rows as they come. */
    @FunctionalInterface
    interface RowVisitor {
        /** Called on each row. */
        void row(RowReader row) throws SQLException;
    }

    private final SessionConnection connection;

    KeyQuery(SessionConnection connection) {
        this.connection = connection;
    }

    /**
     * Runs the statement that {@code sql} gives for a number of keys until all keys were asked for.
     *
     * @param keyed the entity whose keys they are
     */
    void run(EntityModel<?> keyed, List<?> keys, IntFunction<KeyedSql> sql, RowVisitor visitor) {
        int most = most(keyed);
        for (int from = 0; from < keys.size(); from += most) {
            List<?> chunk = chunk(keys, from, most);
            run(sql.apply(LoaderSql.padded(chunk.size())), keyed, chunk, visitor);
        }
    }

    private static int most(EntityModel<?> keyed) {
        return Math.max(1, LoaderSql.CHUNK / keyed.keySize());
    }

    private static List<?> chunk(List<?> keys, int from, int most) {
        return keys.subList(from, Math.min(keys.size(), from + most));
    }

    private static void bindKeys(EntityModel<?> keyed, List<?> keys, RowBinder out, int first) throws SQLException {
        int index = first;
        Object last = keys.get(keys.size() - 1);
        for (int i = 0; i < LoaderSql.padded(keys.size()); i++) {
            index = Keys.bind(keyed, i < keys.size() ? keys.get(i) : last, out, index);
        }
    }

    private void run(KeyedSql sql, EntityModel<?> keyed, List<?> keys, RowVisitor visitor) {
        KeptStatement statement = connection.prepareQuery(sql.text());
        try {
            sql.bindValues(statement.binder());
            bindKeys(keyed, keys, statement.binder(), sql.firstKey());
            try (ResultSet rows = connection.query(statement)) {
                RowReader row = statement.reader(rows);
                while (rows.next()) {
                    visitor.row(row);
                }
            }
        } catch (SQLException e) {
            throw connection.failed(statement, e);
        } catch (RuntimeException e) {
            connection.abandon(statement);
            throw e;
        }
        connection.done(statement);
    }
}
