package dev.athanor.internal.load;

import dev.athanor.internal.execute.KeptStatement;
import dev.athanor.internal.execute.SessionConnection;
import dev.athanor.spi.EntityModel;
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
    void run(EntityModel<?> keyed, List<?> keys, IntFunction<String> sql, RowVisitor visitor) {
        int most = Math.max(1, LoaderSql.CHUNK / keyed.keySize());
        for (int from = 0; from < keys.size(); from += most) {
            List<?> chunk = keys.subList(from, Math.min(keys.size(), from + most));
            runChunk(keyed, chunk, sql.apply(LoaderSql.padded(chunk.size())), visitor);
        }
    }

    private void runChunk(EntityModel<?> keyed, List<?> keys, String sql, RowVisitor visitor) {
        KeptStatement statement = connection.prepareQuery(sql);
        try {
            int index = 1;
            Object last = keys.get(keys.size() - 1);
            for (int i = 0; i < LoaderSql.padded(keys.size()); i++) {
                index = Keys.bind(keyed, i < keys.size() ? keys.get(i) : last, statement.binder(), index);
            }
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
