package dev.athanor.internal.flush;

import dev.athanor.error.IntegrityException;
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
import org.jspecify.annotations.Nullable;

/** Updates rows of one entity: the changed columns only, rows with the same changed columns in one batch, in key order. */
final class UpdateExecutor {
    private final SessionConnection connection;
    private final FlushSql sql;
    private final ForeignKeyProbe probe;
    private final ComputedColumns computed;

    UpdateExecutor(SessionConnection connection, FlushSql sql, ForeignKeyProbe probe, ComputedColumns computed) {
        this.computed = computed;
        this.connection = connection;
        this.sql = sql;
        this.probe = probe;
    }

    void update(EntityModel<?> model, List<MappedEntity> rows) {
        List<MappedEntity> changed =
                rows.stream().filter(DatabaseValues::hasDirtyColumn).toList();
        changed.forEach(ValueCheck::applyOnUpdate);
        changed.forEach(row -> ValueCheck.checkChanged(row, computed));
        if (!sql.dialect().storage().keepsNanoseconds()) {
            changed.forEach(Fractions::cutChanged);
        }
        RowVersions versions = RowVersions.ofUpdates(model, changed);
        Map<BitSet, List<MappedEntity>> byShape = new LinkedHashMap<>();
        List<MappedEntity> withExpressions = new ArrayList<>(0);
        for (MappedEntity row : changed) {
            if (computed.has(row)) {
                withExpressions.add(row);
            } else {
                byShape.computeIfAbsent(dirtyColumns(model, row), each -> new ArrayList<>())
                        .add(row);
            }
        }
        byShape.forEach((columns, alike) -> updateAlike(model, columns, alike, versions, true));
        if (!withExpressions.isEmpty()) {
            updateComputed(model, withExpressions, versions);
        }
    }

    private void updateComputed(EntityModel<?> model, List<MappedEntity> rows, RowVersions versions) {
        List<MappedEntity> sorted = new ArrayList<>(rows);
        sorted.sort(byKey(model));
        new ComputedRows(sql, computed).updates(model, sorted, versions).forEach((text, alike) -> {
            List<MappedEntity> entities =
                    alike.stream().map(ComputedRows.Row::entity).toList();
            int[] counts = run(model, text, alike, (row, out) -> row.sql().bindAll(out), entities);
            requireRows(counts, entities, versions);
        });
    }

    /**
     * Writes keys that were left out when their rows were inserted, or clears those of rows to delete. Versions are not asked
     * for: nobody else sees new rows, and the DELETE asks.
     */
    void updateKeys(FlushStep.UpdateKeys step) {
        EntityModel<?> model = step.model();
        Map<BitSet, List<MappedEntity>> byShape = new LinkedHashMap<>();
        for (KeyCopy key : step.keys()) {
            key.apply();
            BitSet columns = new BitSet();
            for (int column : key.columns()) {
                columns.set(column);
            }
            byShape.computeIfAbsent(columns, each -> new ArrayList<>()).add(key.child());
        }
        RowVersions none = RowVersions.none(model);
        byShape.forEach((columns, rows) -> updateAlike(model, columns, rows, none, !step.ofDeleted()));
    }

    /** Writes a value for the time being; the object keeps its own, which is written later. */
    void free(FlushStep.Free step) {
        EntityModel<?> model = step.model();
        MappedEntity row = step.row();
        BitSet columns = new BitSet();
        columns.set(step.column());
        Object value = model.get(row, step.column());
        model.set(row, step.column(), step.value());
        try {
            updateAlike(model, columns, List.of(row), RowVersions.none(model), !step.ofDeleted());
        } finally {
            model.set(row, step.column(), value);
        }
    }

    private void updateAlike(
            EntityModel<?> model, BitSet columns, List<MappedEntity> rows, RowVersions versions, boolean mustExist) {
        List<MappedEntity> sorted = new ArrayList<>(rows);
        sorted.sort(byKey(model));
        int[] counts = run(
                model,
                sql.update(model, columns),
                sorted,
                (row, out) -> bind(model, row, columns, versions, out),
                sorted);
        if (mustExist) {
            requireRows(counts, sorted, versions);
        }
    }

    private <T> int[] run(
            EntityModel<?> model, String text, List<T> rows, Batch.Binding<T> binding, List<MappedEntity> entities) {
        try {
            return Batch.run(connection, text, rows, binding);
        } catch (IntegrityException e) {
            throw probe.explain(e, model, entities);
        }
    }

    private static void requireRows(int[] counts, List<MappedEntity> rows, RowVersions versions) {
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 0) {
                throw versions.stale(rows.get(i), "updated");
            }
        }
    }

    private static void bind(
            EntityModel<?> model, MappedEntity row, BitSet columns, RowVersions versions, RowBinder out)
            throws SQLException {
        int index = 1;
        for (int i = columns.nextSetBit(0); i >= 0; i = columns.nextSetBit(i + 1)) {
            ColumnValues.bind(model, row, i, out, index++);
        }
        versions.bind(row, out, KeyColumns.bind(row, out, index));
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
                : (one, other) -> compareKeys(model, one, other);
    }

    private static int compareKeys(EntityModel<?> model, MappedEntity one, MappedEntity other) {
        for (int i = 0; i < model.keySize(); i++) {
            int order = compare(model.get(one, i), model.get(other, i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    @SuppressWarnings("unchecked") // parts of keys are of the class of their column
    private static int compare(@Nullable Object one, @Nullable Object other) {
        return one instanceof Comparable<?> && other != null && one.getClass() == other.getClass()
                ? ((Comparable<Object>) one).compareTo(other)
                : String.valueOf(one).compareTo(String.valueOf(other));
    }
}
