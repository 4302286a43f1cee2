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
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Inserts rows of one entity in batches, in order. Every column is sent, unset ones as NULL, so that an entity has one
 * statement; left out is what the database makes ({@link InsertColumns}), which comes back with it as {@link InsertText} says. Rows one after the other
 * that send the same columns are a batch.
 */
final class InsertExecutor {
    private static final int BATCH = 1000;

    private final SessionConnection connection;
    private final FlushSql sql;
    private final ForeignKeyProbe probe;
    private final ComputedColumns computed;
    private final InsertBlocks blocks;
    private final List<Made> made = new ArrayList<>();

    InsertExecutor(SessionConnection connection, FlushSql sql, ForeignKeyProbe probe, ComputedColumns computed) {
        this.computed = computed;
        this.connection = connection;
        this.sql = sql;
        this.probe = probe;
        this.blocks = new InsertBlocks(connection, sql.dialect().capabilities());
    }

    /** Forgets what the database made: a later step failed, and the rows are gone. */
    void forget() {
        for (Made each : made) {
            each.forget();
        }
    }

    /** The keys that the database has made for new objects of an entity. */
    Set<Object> keysMade(EntityModel<?> model) {
        Set<Object> keys = new HashSet<>();
        for (Made each : made) {
            if (each.model() == model && model.columns().get(0).def().generated()) {
                each.rows().forEach(row -> keys.add(Objects.requireNonNull(model.key(row))));
            }
        }
        return keys;
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
        InsertText text = sql.insert(model, columns, rows.size() == 1);
        if (text.way() != InsertText.Way.RETURNING && blocks.pay(rows.size())) {
            insertBlocks(model, rows, columns, text);
            return;
        }
        insertBatch(model, rows, text, text.sql(), (row, out) -> bind(model, row, text, out, 1));
    }

    private void insertBlocks(EntityModel<?> model, List<MappedEntity> rows, BitSet columns, InsertText text) {
        if (text.made().length > 0) {
            made.add(new Made(model, rows, text));
        }
        try {
            blocks.run(
                    text.sent().length,
                    count -> sql.insert(model, columns, count),
                    rows,
                    (row, out, first) -> bind(model, row, text, out, first),
                    text.way() == InsertText.Way.NONE ? null : new Told(model, text));
        } catch (IntegrityException e) {
            throw probe.explain(e, model, rows);
        }
    }

    /** A row of which the database computes something has a statement of its own. */
    private void insertComputed(EntityModel<?> model, MappedEntity row, BitSet columns) {
        InsertText text = sql.insert(model, columns, true);
        RenderedSql rendered = new ComputedRows(sql, computed).insert(model, row, text);
        insertBatch(model, List.of(row), text, rendered.sql(), (each, out) -> rendered.bindAll(out));
    }

    private void insertBatch(
            EntityModel<?> model,
            List<MappedEntity> rows,
            InsertText text,
            String statement,
            Batch.Binding<MappedEntity> binding) {
        if (text.made().length > 0) {
            made.add(new Made(model, rows, text));
        }
        try {
            switch (text.way()) {
                case NONE -> Batch.run(connection, statement, rows, binding);
                case RETURNING -> insertReturning(model, rows, text, statement, binding);
                case AFTER_BATCH -> insertGenerated(model, rows, text, statement, binding);
            }
        } catch (IntegrityException e) {
            throw probe.explain(e, model, rows);
        }
    }

    private void insertReturning(
            EntityModel<?> model,
            List<MappedEntity> rows,
            InsertText text,
            String sqlText,
            Batch.Binding<MappedEntity> binding) {
        KeptStatement statement = connection.prepareUpdate(sqlText);
        connection.insertEach(statement, rows.size(), new SessionConnection.KeyedRow() {
            @Override
            public void bind(int row) throws SQLException {
                binding.bind(rows.get(row), statement.binder());
            }

            @Override
            public void made(int row, RowReader values) throws SQLException {
                take(model, rows.get(row), text, values);
            }
        });
        connection.done(statement);
    }

    private void insertGenerated(
            EntityModel<?> model,
            List<MappedEntity> rows,
            InsertText text,
            String sqlText,
            Batch.Binding<MappedEntity> binding) {
        KeptStatement statement = connection.prepareReturning(sqlText, text.madeNames());
        try {
            boolean together = sql.dialect().capabilities().keysOfBatch();
            for (MappedEntity row : rows) {
                binding.bind(row, statement.binder());
                statement.addBatch();
                if (!together) {
                    connection.batch(statement);
                    takeAll(model, List.of(row), text, statement);
                }
            }
            if (together) {
                connection.batch(statement);
                takeAll(model, rows, text, statement);
            }
        } catch (SQLException e) {
            throw connection.failed(statement, e);
        } catch (RuntimeException e) {
            connection.abandon(statement);
            throw e;
        }
        connection.done(statement);
    }

    /** Takes what the driver tells. */
    private final class Told implements InsertBlocks.Made<MappedEntity> {
        private final EntityModel<?> model;
        private final InsertText text;

        Told(EntityModel<?> model, InsertText text) {
            this.model = model;
            this.text = text;
        }

        @Override
        public List<String> columns() {
            return text.madeNames();
        }

        @Override
        public void take(List<MappedEntity> rows, KeptStatement statement) throws SQLException {
            takeAll(model, rows, text, statement);
        }
    }

    private void takeAll(EntityModel<?> model, List<MappedEntity> rows, InsertText text, KeptStatement statement)
            throws SQLException {
        try (ResultSet values = connection.generatedKeys(statement)) {
            RowReader reader = statement.reader(values);
            for (MappedEntity row : rows) {
                if (!values.next()) {
                    throw new SQLException(
                            "The database told fewer keys than rows of " + model.name() + " were inserted.");
                }
                take(model, row, text, reader);
            }
        }
    }

    private static void take(EntityModel<?> model, MappedEntity row, InsertText text, RowReader values)
            throws SQLException {
        int[] columns = text.made();
        for (int i = 0; i < columns.length; i++) {
            model.set(
                    row,
                    columns[i],
                    values.get(i + 1, model.columns().get(columns[i]).def().type()));
            Masks.setLoaded(row, columns[i], true);
        }
    }

    private static void bind(EntityModel<?> model, MappedEntity row, InsertText text, RowBinder out, int first)
            throws SQLException {
        int[] columns = text.sent();
        for (int i = 0; i < columns.length; i++) {
            ColumnValues.bind(model, row, columns[i], out, first + i);
        }
    }

    /** What the database made of rows, or was to make. */
    private record Made(EntityModel<?> model, List<MappedEntity> rows, InsertText text) {
        void forget() {
            for (MappedEntity row : rows) {
                for (int column : text.made()) {
                    model.set(row, column, null);
                    Masks.setLoaded(row, column, false);
                }
            }
        }
    }
}
