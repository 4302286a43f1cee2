package dev.athanor.internal.flush;

import dev.athanor.error.IntegrityException;
import dev.athanor.error.StaleEntityException;
import dev.athanor.internal.execute.SessionConnection;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.type.RowBinder;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Updates rows of one entity: the changed columns only, rows with the same changed columns in one batch, in key order. */
final class UpdateExecutor {
    private final SessionConnection connection;
    private final FlushSql sql;
    private final ForeignKeyProbe probe;

    UpdateExecutor(SessionConnection connection, FlushSql sql, ForeignKeyProbe probe) {
        this.connection = connection;
        this.sql = sql;
        this.probe = probe;
    }

    void update(EntityModel<?> model, List<MappedEntity> rows) {
        Map<BitSet, List<MappedEntity>> byShape = new LinkedHashMap<>();
        for (MappedEntity row : rows) {
            BitSet columns = dirtyColumns(model, row);
            if (!columns.isEmpty()) {
                byShape.computeIfAbsent(columns, each -> new ArrayList<>()).add(row);
            }
        }
        byShape.forEach((columns, alike) -> updateAlike(model, columns, alike));
    }

    /** Writes keys that were left out when their rows were inserted, or clears those of rows to delete. */
    void updateKeys(EntityModel<?> model, List<KeyCopy> keys) {
        Map<BitSet, List<MappedEntity>> byShape = new LinkedHashMap<>();
        for (KeyCopy key : keys) {
            key.apply();
            BitSet columns = new BitSet();
            for (int column : key.columns()) {
                columns.set(column);
            }
            byShape.computeIfAbsent(columns, each -> new ArrayList<>()).add(key.child());
        }
        byShape.forEach((columns, rows) -> updateAlike(model, columns, rows));
    }

    private void updateAlike(EntityModel<?> model, BitSet columns, List<MappedEntity> rows) {
        List<MappedEntity> sorted = new ArrayList<>(rows);
        sorted.sort(byKey(model));
        int[] counts;
        try {
            counts = Batch.run(
                    connection, sql.update(model, columns), sorted, (row, out) -> bind(model, row, columns, out));
        } catch (IntegrityException e) {
            throw probe.explain(e, model, sorted);
        }
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 0) {
                throw new StaleEntityException(model.name() + " with key " + model.key(sorted.get(i))
                        + " was to be updated, but its row is gone: somebody deleted it.");
            }
        }
    }

    private static void bind(EntityModel<?> model, MappedEntity row, BitSet columns, RowBinder out)
            throws SQLException {
        int index = 1;
        for (int i = columns.nextSetBit(0); i >= 0; i = columns.nextSetBit(i + 1)) {
            model.bind(row, i, out, index++);
        }
        KeyColumns.bind(row, out, index);
    }

    private static BitSet dirtyColumns(EntityModel<?> model, MappedEntity row) {
        int count = model.columns().size();
        BitSet columns = new BitSet(count);
        for (int i = 0; i < count; i++) {
            if (Masks.isDirty(row, i)) {
                columns.set(i);
            }
        }
        return columns;
    }

    /** Key order, which is the same in every session, so that two of them do not wait for each other. */
    static Comparator<MappedEntity> byKey(EntityModel<?> model) {
        return model.hasLongKey()
                ? Comparator.comparingLong(model::longKey)
                : Comparator.comparing(row -> String.valueOf(model.key(row)));
    }
}
