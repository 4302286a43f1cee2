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
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Updates rows of one entity: the changed columns only, rows with the same changed columns in one batch, in key order. */
final class UpdateExecutor {
    private final SessionConnection connection;
    private final FlushSql sql;
    private final ForeignKeyProbe probe;
    private final ComputedColumns computed;
    private final RowKeys keys;
    private final StaleRows stale;

    UpdateExecutor(
            SessionConnection connection, FlushSql sql, ForeignKeyProbe probe, ComputedColumns computed, RowKeys keys) {
        this.computed = computed;
        this.connection = connection;
        this.sql = sql;
        this.probe = probe;
        this.keys = keys;
        this.stale = new StaleRows(connection, sql);
    }

    void update(EntityModel<?> model, List<MappedEntity> rows) {
        boolean cuts = !sql.dialect().storage().keepsNanoseconds();
        List<MappedEntity> changed = new ArrayList<>(rows.size());
        for (MappedEntity row : rows) {
            if (DatabaseValues.hasDirtyColumn(row)) {
                ValueCheck.applyOnUpdate(row);
                ValueCheck.checkChanged(row, computed);
                if (cuts) {
                    Fractions.cutChanged(row);
                }
                changed.add(row);
            }
        }
        RowVersions versions = RowVersions.ofUpdates(model, changed);
        Map<BitSet, List<MappedEntity>> byShape = new LinkedHashMap<>();
        List<MappedEntity> withExpressions = new ArrayList<>(0);
        BitSet last = new BitSet();
        List<MappedEntity> alike = new ArrayList<>(0);
        for (MappedEntity row : changed) {
            if (computed.has(row)) {
                withExpressions.add(row);
                continue;
            }
            if (!hasDirtyColumns(model, row, last)) {
                last = dirtyColumns(model, row);
                alike = byShape.computeIfAbsent(last, each -> new ArrayList<>());
            }
            alike.add(row);
        }
        byShape.forEach((columns, ofShape) -> updateAlike(model, columns, ofShape, versions, true));
        if (!withExpressions.isEmpty()) {
            updateComputed(model, withExpressions, versions);
        }
        List<MappedEntity> rekeyed = new ArrayList<>(0);
        for (MappedEntity row : changed) {
            if (KeyChanges.isChanged(row)) {
                rekeyed.add(row);
            }
        }
        if (!rekeyed.isEmpty()) {
            keys.written(model, rekeyed);
        }
    }

    private void updateComputed(EntityModel<?> model, List<MappedEntity> rows, RowVersions versions) {
        List<MappedEntity> sorted = new ArrayList<>(rows);
        sorted.sort(byKey(model));
        new ComputedRows(sql, computed).updates(model, sorted, versions, keys).forEach((text, alike) -> {
            List<MappedEntity> entities =
                    alike.stream().map(ComputedRows.Row::entity).toList();
            boolean setsKey = entities.stream().anyMatch(KeyChanges::isChanged);
            int[] counts = run(model, text, alike, (row, out) -> row.sql().bindAll(out), entities, setsKey);
            requireRows(counts, entities, versions);
        });
    }

    private static boolean setsKey(EntityModel<?> model, BitSet columns) {
        int first = columns.nextSetBit(0);
        return first >= 0 && first < model.keySize();
    }

    /** Writes new keys before what refers to them; of rows that change more, the version is asked for when that is written. */
    void updateKeysFirst(EntityModel<?> model, List<MappedEntity> rows) {
        Map<BitSet, List<MappedEntity>> byShape = new LinkedHashMap<>();
        List<MappedEntity> whole = new ArrayList<>();
        for (MappedEntity row : rows) {
            if (DatabaseValues.isDirtyBeyondKey(row)) {
                BitSet columns = dirtyColumns(model, row);
                columns.clear(model.keySize(), model.columns().size());
                byShape.computeIfAbsent(columns, each -> new ArrayList<>()).add(row);
            } else {
                whole.add(row);
            }
        }
        byShape.forEach((columns, alike) -> {
            updateAlike(model, columns, alike, RowVersions.none(model), true);
            keys.written(model, alike);
            alike.forEach(row -> columns.stream().forEach(column -> Masks.setDirty(row, column, false)));
        });
        update(model, whole);
    }

    /** Clears foreign keys for the time being; the objects keep theirs, which are written later. */
    void release(FlushStep.Release step) {
        EntityModel<?> model = step.model();
        BitSet columns = new BitSet();
        IdentityHashMap<MappedEntity, @Nullable Object[]> kept = new IdentityHashMap<>();
        for (MappedEntity row : step.rows()) {
            @Nullable Object[] values = new @Nullable Object[step.columns().size()];
            for (int i = 0; i < values.length; i++) {
                int column = step.columns().get(i);
                columns.set(column);
                values[i] = model.get(row, column);
                model.set(row, column, null);
            }
            kept.put(row, values);
        }
        try {
            updateAlike(model, columns, step.rows(), RowVersions.none(model), false);
        } finally {
            kept.forEach((row, values) -> {
                for (int i = 0; i < values.length; i++) {
                    model.set(row, step.columns().get(i), values[i]);
                }
            });
        }
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
        if (step.column() < model.keySize()) {
            keys.freed(model, row, step.column(), Objects.requireNonNull(step.value()));
        }
    }

    private void updateAlike(
            EntityModel<?> model, BitSet columns, List<MappedEntity> rows, RowVersions versions, boolean mustExist) {
        List<MappedEntity> sorted = new ArrayList<>(rows);
        sorted.sort(byKey(model));
        int[] counts = run(
                model,
                sql.update(model, columns, versions.isChecked()),
                sorted,
                (row, out) -> bind(model, row, columns, versions, out),
                sorted,
                setsKey(model, columns));
        if (mustExist) {
            requireRows(counts, sorted, versions);
        }
    }

    private <T> int[] run(
            EntityModel<?> model,
            String text,
            List<T> rows,
            Batch.Binding<T> binding,
            List<MappedEntity> entities,
            boolean setsKey) {
        try {
            return Batch.run(connection, text, rows, binding);
        } catch (IntegrityException e) {
            throw setsKey ? ForeignKeyProbe.explainKey(e, model) : probe.explain(e, model, entities);
        }
    }

    private void requireRows(int[] counts, List<MappedEntity> rows, RowVersions versions) {
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 0) {
                throw stale.error(versions, rows.get(i), keys, "updated");
            }
        }
    }

    private void bind(EntityModel<?> model, MappedEntity row, BitSet columns, RowVersions versions, RowBinder out)
            throws SQLException {
        int index = 1;
        for (int i = columns.nextSetBit(0); i >= 0; i = columns.nextSetBit(i + 1)) {
            ColumnValues.bind(model, row, i, out, index++);
        }
        versions.bind(row, out, keys.bind(row, out, index));
    }

    private static boolean hasDirtyColumns(EntityModel<?> model, MappedEntity row, BitSet columns) {
        int count = model.columns().size();
        for (int i = 0; i < count; i++) {
            if (Masks.isDirty(row, i) != columns.get(i)) {
                return false;
            }
        }
        return true;
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
