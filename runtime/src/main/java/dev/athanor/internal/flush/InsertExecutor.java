package dev.athanor.internal.flush;

import dev.athanor.dialect.RenderedSql;
import dev.athanor.error.IntegrityException;
import dev.athanor.internal.execute.KeptStatement;
import dev.athanor.internal.execute.SessionConnection;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.type.RowBinder;
import dev.athanor.type.RowReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Inserts rows of one entity in batches, in order. Every column is sent, unset ones as NULL, so that an entity has one
 * statement; left out is what the database makes ({@link InsertColumns}): its key is read back at once. Rows one after the other
 * that send the same columns are a batch.
 */
final class InsertExecutor {
    private static final int BATCH = 1000;

    private final SessionConnection connection;
    private final FlushSql sql;
    private final ForeignKeyProbe probe;
    private final ComputedColumns computed;
    private final List<MappedEntity> keyed = new ArrayList<>();

    InsertExecutor(SessionConnection connection, FlushSql sql, ForeignKeyProbe probe, ComputedColumns computed) {
        this.computed = computed;
        this.connection = connection;
        this.sql = sql;
        this.probe = probe;
    }

    List<MappedEntity> keyed() {
        return keyed;
    }

    void insert(EntityModel<?> model, List<MappedEntity> rows) {
        InsertColumns shapes = new InsertColumns(model, computed);
        int from = 0;
        while (from < rows.size()) {
            BitSet columns = shapes.of(rows.get(from));
            int to = from + 1;
            if (computed.has(rows.get(from))) {
                insertComputed(model, rows.get(from), columns);
                from = to;
                continue;
            }
            while (to < rows.size()
                    && to - from < BATCH
                    && !computed.has(rows.get(to))
                    && shapes.of(rows.get(to)).equals(columns)) {
                to++;
            }
            insertBatch(model, rows.subList(from, to), columns);
            from = to;
        }
    }

    private void insertBatch(EntityModel<?> model, List<MappedEntity> rows, BitSet columns) {
        int[] sent = columns.stream().toArray();
        insertBatch(model, rows, columns, sql.insert(model, columns), (row, out) -> bind(model, row, sent, out));
    }

    /** A row of which the database computes something has a statement of its own. */
    private void insertComputed(EntityModel<?> model, MappedEntity row, BitSet columns) {
        RenderedSql rendered = new ComputedRows(sql, computed).insert(model, row, columns);
        insertBatch(model, List.of(row), columns, rendered.sql(), (each, out) -> rendered.bindAll(out));
    }

    private void insertBatch(
            EntityModel<?> model,
            List<MappedEntity> rows,
            BitSet columns,
            String text,
            Batch.Binding<MappedEntity> binding) {
        try {
            if (columns.get(0)) {
                Batch.run(connection, text, rows, binding);
            } else if (sql.returnsKeys(model)) {
                insertReturning(model, rows, text, binding);
            } else {
                insertGenerated(model, rows, text, binding);
            }
        } catch (IntegrityException e) {
            throw probe.explain(e, model, rows);
        }
    }

    /** One execution a row, because the database promises no order of the keys that many rows return. */
    private void insertReturning(
            EntityModel<?> model, List<MappedEntity> rows, String text, Batch.Binding<MappedEntity> binding) {
        KeptStatement statement = connection.prepareUpdate(text);
        connection.insertEach(statement, rows.size(), new SessionConnection.KeyedRow() {
            @Override
            public void bind(int row) throws SQLException {
                binding.bind(rows.get(row), statement.binder());
            }

            @Override
            public void key(int row, RowReader key) throws SQLException {
                takeKey(model, rows.get(row), key);
            }
        });
        connection.done(statement);
    }

    private void insertGenerated(
            EntityModel<?> model, List<MappedEntity> rows, String text, Batch.Binding<MappedEntity> binding) {
        String keyColumn = model.columns().get(0).def().name();
        KeptStatement statement = connection.prepareReturning(text, keyColumn);
        try {
            boolean together = sql.dialect().capabilities().keysOfBatch();
            for (MappedEntity row : rows) {
                binding.bind(row, statement.binder());
                statement.addBatch();
                if (!together) {
                    connection.batch(statement);
                    takeKeys(model, List.of(row), statement);
                }
            }
            if (together) {
                connection.batch(statement);
                takeKeys(model, rows, statement);
            }
        } catch (SQLException e) {
            throw connection.failed(statement, e);
        } catch (RuntimeException e) {
            connection.abandon(statement);
            throw e;
        }
        connection.done(statement);
    }

    private void takeKeys(EntityModel<?> model, List<MappedEntity> rows, KeptStatement statement) throws SQLException {
        try (ResultSet keys = connection.generatedKeys(statement)) {
            RowReader reader = statement.reader(keys);
            for (MappedEntity row : rows) {
                if (!keys.next()) {
                    throw new SQLException(
                            "The database told fewer keys than rows of " + model.name() + " were inserted.");
                }
                takeKey(model, row, reader);
            }
        }
    }

    private void takeKey(EntityModel<?> model, MappedEntity row, RowReader key) throws SQLException {
        model.set(row, 0, key.get(1, model.columns().get(0).def().type()));
        Masks.setLoaded(row, 0, true);
        keyed.add(row);
    }

    private static void bind(EntityModel<?> model, MappedEntity row, int[] columns, RowBinder out) throws SQLException {
        for (int i = 0; i < columns.length; i++) {
            ColumnValues.bind(model, row, columns[i], out, i + 1);
        }
    }
}
