package dev.athanor.internal.flush;

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
import java.util.List;

/**
 * Inserts rows of one entity in batches, in order. Every column is sent, unset ones as NULL, so that an entity has one
 * statement; only a key that the database makes is left out, and read back.
 */
final class InsertExecutor {
    private static final int BATCH = 1000;

    private final SessionConnection connection;
    private final FlushSql sql;
    private final ForeignKeyProbe probe;
    private final List<MappedEntity> keyed = new ArrayList<>();

    InsertExecutor(SessionConnection connection, FlushSql sql, ForeignKeyProbe probe) {
        this.connection = connection;
        this.sql = sql;
        this.probe = probe;
    }

    List<MappedEntity> keyed() {
        return keyed;
    }

    void insert(EntityModel<?> model, List<MappedEntity> rows) {
        int from = 0;
        while (from < rows.size()) {
            boolean withKey = isKeyed(model, rows.get(from));
            int to = from + 1;
            while (to < rows.size() && to - from < BATCH && isKeyed(model, rows.get(to)) == withKey) {
                to++;
            }
            insertBatch(model, rows.subList(from, to), withKey);
            from = to;
        }
    }

    private static boolean isKeyed(EntityModel<?> model, MappedEntity row) {
        return !model.hasGeneratedKey() || model.key(row) != null;
    }

    private void insertBatch(EntityModel<?> model, List<MappedEntity> rows, boolean withKey) {
        try {
            if (withKey) {
                insertKeyed(model, rows);
            } else if (sql.returnsKeys()) {
                insertReturning(model, rows);
            } else {
                insertGenerated(model, rows);
            }
        } catch (IntegrityException e) {
            throw probe.explain(e, model, rows);
        }
    }

    private void insertKeyed(EntityModel<?> model, List<MappedEntity> rows) {
        Batch.run(connection, sql.insert(model, true), rows, (row, out) -> bind(model, row, out, 0));
    }

    /** One execution a row, because the database promises no order of the keys that many rows return. */
    private void insertReturning(EntityModel<?> model, List<MappedEntity> rows) {
        KeptStatement statement = connection.prepareUpdate(sql.insert(model, false));
        connection.insertEach(statement, rows.size(), new SessionConnection.KeyedRow() {
            @Override
            public void bind(int row) throws SQLException {
                InsertExecutor.bind(model, rows.get(row), statement.binder(), 1);
            }

            @Override
            public void key(int row, RowReader key) throws SQLException {
                takeKey(model, rows.get(row), key);
            }
        });
        connection.done(statement);
    }

    private void insertGenerated(EntityModel<?> model, List<MappedEntity> rows) {
        String keyColumn = model.columns().get(0).def().name();
        KeptStatement statement = connection.prepareReturning(sql.insert(model, false), keyColumn);
        try {
            boolean together = sql.dialect().capabilities().keysOfBatch();
            for (MappedEntity row : rows) {
                bind(model, row, statement.binder(), 1);
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

    private static void bind(EntityModel<?> model, MappedEntity row, RowBinder out, int from) throws SQLException {
        int columns = model.columns().size();
        for (int i = from; i < columns; i++) {
            model.bind(row, i, out, i - from + 1);
        }
    }
}
