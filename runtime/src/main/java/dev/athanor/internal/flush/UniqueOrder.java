package dev.athanor.internal.flush;

import dev.athanor.error.InvalidValueException;
import dev.athanor.internal.identity.Journal;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The order of changed rows in which no unique value is taken before it is free: a row that takes the value of another one comes
 * after it. Where rows take their values from each other in a circle, one of them gives its value up before, for NULL or a value
 * that nobody has.
 */
final class UniqueOrder {
    private final EntityModel<?> model;
    private final List<MappedEntity> rows;
    private final Journal journal;
    private final boolean keysFirst;
    /** For each row those that must be written before it. */
    private final IdentityHashMap<MappedEntity, IdentityHashMap<MappedEntity, int[]>> before = new IdentityHashMap<>();

    private final List<FlushStep> steps = new ArrayList<>();

    private UniqueOrder(EntityModel<?> model, List<MappedEntity> rows, Journal journal, boolean keysFirst) {
        this.model = model;
        this.rows = rows;
        this.journal = journal;
        this.keysFirst = keysFirst;
    }

    /**
     * The steps that write the rows: mostly one.
     *
     * @param keys whether some of them get another key
     * @param keysFirst whether only their keys are written, as the first of them
     */
    static List<FlushStep> of(
            EntityModel<?> model, List<MappedEntity> rows, Journal journal, boolean keys, boolean keysFirst) {
        UniqueOrder order = new UniqueOrder(model, rows, journal, keysFirst);
        if (rows.size() > 1 && !keysFirst) {
            UniqueKeys.of(model).forEach(order::findTaken);
        }
        if (rows.size() > 1 && keys) {
            order.findTaken(UniqueKeys.primary(model));
        }
        order.plan();
        return order.steps;
    }

    private void findTaken(int[] columns) {
        List<MappedEntity> changed =
                rows.stream().filter(row -> isChanged(row, columns)).toList();
        if (changed.size() < 2) {
            return;
        }
        Map<List<Object>, MappedEntity> freed = new HashMap<>();
        List<IdentityHashMap<MappedEntity, @Nullable Object>> originals = new ArrayList<>();
        for (int column : columns) {
            originals.add(journal.originals(column));
        }
        for (MappedEntity row : changed) {
            List<Object> former = values(row, columns, originals);
            if (former != null) {
                freed.put(former, row);
            }
        }
        for (MappedEntity row : changed) {
            List<Object> taken = values(row, columns, List.of());
            MappedEntity owner = taken == null ? null : freed.get(taken);
            if (owner != null && owner != row) {
                before.computeIfAbsent(row, each -> new IdentityHashMap<>()).put(owner, columns);
            }
        }
    }

    private static boolean isChanged(MappedEntity row, int[] columns) {
        for (int column : columns) {
            if (Masks.isDirty(row, column)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The values now, or those before the changes where these are given. Null where one is not known, or NULL, which is never
     * equal to another one.
     */
    private @Nullable List<Object> values(
            MappedEntity row, int[] columns, List<IdentityHashMap<MappedEntity, @Nullable Object>> originals) {
        List<Object> values = new ArrayList<>(columns.length);
        for (int i = 0; i < columns.length; i++) {
            Object value;
            if (!originals.isEmpty() && Masks.isDirty(row, columns[i])) {
                value = originals.get(i).get(row);
            } else {
                value = Masks.isLoaded(row, columns[i]) ? model.get(row, columns[i]) : null;
            }
            if (value == null) {
                return null;
            }
            values.add(value);
        }
        return values;
    }

    private void plan() {
        if (before.isEmpty()) {
            steps.add(new FlushStep.Update(model, rows, keysFirst));
            return;
        }
        Set<MappedEntity> open = Collections.newSetFromMap(new IdentityHashMap<>());
        open.addAll(rows);
        while (!open.isEmpty()) {
            List<MappedEntity> ready = rows.stream()
                    .filter(row -> open.contains(row) && isFree(row, open))
                    .toList();
            if (ready.isEmpty()) {
                breakCircle(open);
            } else {
                steps.add(new FlushStep.Update(model, ready, keysFirst));
                ready.forEach(open::remove);
            }
        }
    }

    private boolean isFree(MappedEntity row, Set<MappedEntity> open) {
        IdentityHashMap<MappedEntity, int[]> owners = before.get(row);
        return owners == null || owners.keySet().stream().noneMatch(open::contains);
    }

    /** Lets one row of the circle give its value up: nobody waits for it then. */
    private void breakCircle(Set<MappedEntity> open) {
        for (MappedEntity row : rows) {
            IdentityHashMap<MappedEntity, int[]> owners = before.get(row);
            if (owners == null || !open.contains(row)) {
                continue;
            }
            for (Map.Entry<MappedEntity, int[]> owner : owners.entrySet()) {
                if (open.contains(owner.getKey())) {
                    steps.add(FreedValue.of(model, owner.getKey(), row, owner.getValue()));
                    MappedEntity freed = owner.getKey();
                    before.values().forEach(each -> each.remove(freed));
                    return;
                }
            }
        }
        throw new InvalidValueException("The changed rows of " + model.name() + " cannot be put in an order.");
    }
}
