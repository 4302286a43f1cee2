package dev.athanor.internal.flush;

import dev.athanor.error.IntegrityException;
import dev.athanor.internal.execute.SessionConnection;
import dev.athanor.internal.execute.Warnings;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Deletes rows of one entity in one batch, in key order. A row that is gone already is a warning, as in SQLAlchemy, but an error
 * where the entity has versions.
 */
final class DeleteExecutor {
    private static final String DELETED = "deleted";

    private final SessionConnection connection;
    private final FlushSql sql;
    private final RowKeys keys;
    private final Warnings warnings;
    private final StaleRows stale;

    DeleteExecutor(SessionConnection connection, FlushSql sql, RowKeys keys, Warnings warnings) {
        this.connection = connection;
        this.sql = sql;
        this.keys = keys;
        this.warnings = warnings;
        this.stale = new StaleRows(connection, sql);
    }

    /**
     * Deletes rows.
     *
     * @param made keys that the database has made for new objects: a row with one of them was gone before
     */
    void delete(EntityModel<?> model, List<MappedEntity> rows, Set<Object> made) {
        List<MappedEntity> sorted = new ArrayList<>(rows);
        sorted.sort(UpdateExecutor.byKey(model));
        RowVersions versions = RowVersions.ofDeletes(model, sorted);
        List<MappedEntity> there = new ArrayList<>(sorted.size());
        for (MappedEntity row : sorted) {
            if (made.isEmpty() || !made.contains(keys.of(row))) {
                there.add(row);
            } else if (versions.isChecked()) {
                throw StaleRows.gone(versions, row, keys, DELETED);
            } else {
                warnOfGone(row);
            }
        }
        delete(model, there, versions);
    }

    private void warnOfGone(MappedEntity row) {
        warnings.ofFlush(row.athanor$model().name() + " with key " + keys.of(row)
                + " was to be deleted, but its row is gone already.");
    }

    private void delete(EntityModel<?> model, List<MappedEntity> rows, RowVersions versions) {
        int[] counts;
        try {
            counts = Batch.run(
                    connection, sql.delete(model), rows, (row, out) -> versions.bind(row, out, keys.bind(row, out, 1)));
        } catch (IntegrityException e) {
            throw ForeignKeyProbe.explainDelete(e, model);
        }
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 0 && versions.isChecked()) {
                throw stale.error(versions, rows.get(i), keys, DELETED);
            }
            if (counts[i] == 0) {
                warnOfGone(rows.get(i));
            }
        }
    }
}
