package dev.athanor.internal.load;

import dev.athanor.dialect.RenderedSql;
import dev.athanor.internal.execute.KeptStatement;
import dev.athanor.internal.execute.SessionConnection;
import dev.athanor.query.ast.Bind;
import dev.athanor.query.ast.SlotBind;
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
    void run(EntityModel<?> keyed, List<?> keys, IntFunction<String> sql, RowVisitor visitor) {
        int most = most(keyed);
        for (int from = 0; from < keys.size(); from += most) {
            List<?> chunk = chunk(keys, from, most);
            KeptStatement statement = connection.prepareQuery(sql.apply(LoaderSql.padded(chunk.size())));
            run(statement, out -> bindKeys(keyed, chunk, out, 1), visitor);
        }
    }

    /** The same for a statement that has values of its own beside the keys, which stand together. */
    void runRendered(EntityModel<?> keyed, List<?> keys, IntFunction<RenderedSql> sql, RowVisitor visitor) {
        int most = most(keyed);
        for (int from = 0; from < keys.size(); from += most) {
            List<?> chunk = chunk(keys, from, most);
            RenderedSql rendered = sql.apply(LoaderSql.padded(chunk.size()));
            KeptStatement statement = connection.prepareQuery(rendered.sql());
            run(statement, out -> bind(rendered, keyed, chunk, out), visitor);
        }
    }

    private static int most(EntityModel<?> keyed) {
        return Math.max(1, LoaderSql.CHUNK / keyed.keySize());
    }

    private static List<?> chunk(List<?> keys, int from, int most) {
        return keys.subList(from, Math.min(keys.size(), from + most));
    }

    private static void bind(RenderedSql sql, EntityModel<?> keyed, List<?> keys, RowBinder out) throws SQLException {
        int firstKey = 0;
        for (int i = sql.binds().size(); i > 0; i--) {
            Bind bind = sql.binds().get(i - 1);
            if (bind instanceof SlotBind) {
                firstKey = i;
            } else {
                bind.bind(out, i);
            }
        }
        bindKeys(keyed, keys, out, firstKey);
    }

    private static void bindKeys(EntityModel<?> keyed, List<?> keys, RowBinder out, int first) throws SQLException {
        int index = first;
        Object last = keys.get(keys.size() - 1);
        for (int i = 0; i < LoaderSql.padded(keys.size()); i++) {
            index = Keys.bind(keyed, i < keys.size() ? keys.get(i) : last, out, index);
        }
    }

    private void run(KeptStatement statement, Binding binding, RowVisitor visitor) {
        try {
            binding.bind(statement.binder());
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

    /** Binds what a statement needs. */
    @FunctionalInterface
    private interface Binding {
        void bind(RowBinder out) throws SQLException;
    }
}
