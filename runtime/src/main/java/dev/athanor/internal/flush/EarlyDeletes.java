package dev.athanor.internal.flush;

import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.spi.RelationshipModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The deleted objects whose rows are in the way of others: a new or changed row has one of their unique values, or may have it
 * where that is not known. They go before all saves, with the deleted rows that refer to them. One that changed rows may refer to
 * up to then gives the value up instead, for the time being.
 */
final class EarlyDeletes {
    private final Map<EntityModel<?>, List<MappedEntity>> deletes;
    private final RowKeys keys;
    private final Map<EntityModel<?>, List<MappedEntity>> updates;
    private final Set<MappedEntity> early = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<FlushStep> frees = new ArrayList<>();

    private EarlyDeletes(
            Map<EntityModel<?>, List<MappedEntity>> deletes,
            Map<EntityModel<?>, List<MappedEntity>> updates,
            RowKeys keys) {
        this.deletes = deletes;
        this.updates = updates;
        this.keys = keys;
    }

    /** Those of the deleted objects, by entity, that are in the way of saved ones. */
    static EarlyDeletes of(
            Map<EntityModel<?>, List<MappedEntity>> deletes,
            Map<EntityModel<?>, List<MappedEntity>> inserts,
            Map<EntityModel<?>, List<MappedEntity>> updates,
            RowKeys keys,
            KeyChanges keyChanges) {
        EarlyDeletes found = new EarlyDeletes(deletes, updates, keys);
        deletes.forEach((model, rows) -> {
            List<MappedEntity> saved = new ArrayList<>(inserts.getOrDefault(model, List.of()));
            saved.addAll(updates.getOrDefault(model, List.of()));
            if (!saved.isEmpty()) {
                UniqueKeys.of(model).forEach(columns -> found.findTaken(model, columns, rows, saved));
            }
            found.findTakenKeys(
                    rows,
                    updates.getOrDefault(model, List.of()).stream()
                            .filter(keyChanges::contains)
                            .toList());
        });
        found.addReferring();
        return found;
    }

    /** Those that are deleted first. */
    Set<MappedEntity> rows() {
        return early;
    }

    /** The steps by which others give up what is unique. */
    List<FlushStep> frees() {
        return frees;
    }

    private void findTaken(EntityModel<?> model, int[] columns, List<MappedEntity> rows, List<MappedEntity> saved) {
        Map<List<Object>, MappedEntity> freed = new HashMap<>();
        boolean takes = saved.stream().anyMatch(row -> values(row, columns) != null);
        for (MappedEntity row : rows) {
            if (!isAsInTheRow(row, columns)) {
                if (takes) {
                    giveWay(model, columns, row);
                }
                continue;
            }
            List<Object> values = values(row, columns);
            if (values != null) {
                freed.put(values, row);
            }
        }
        for (MappedEntity row : saved) {
            List<Object> values = freed.isEmpty() ? null : values(row, columns);
            MappedEntity inTheWay = values == null ? null : freed.get(values);
            if (inTheWay != null) {
                giveWay(model, columns, inTheWay);
            }
        }
    }

    private void findTakenKeys(List<MappedEntity> rows, List<MappedEntity> changed) {
        Map<Object, MappedEntity> freed = new HashMap<>();
        if (!changed.isEmpty()) {
            rows.forEach(row -> freed.put(keys.of(row), row));
        }
        for (MappedEntity row : changed) {
            MappedEntity inTheWay = freed.get(row.athanor$model().key(row));
            if (inTheWay != null) {
                early.add(inTheWay);
            }
        }
    }

    private void giveWay(EntityModel<?> model, int[] columns, MappedEntity row) {
        FlushStep free = isLeft(model) ? FreedValue.ofDeleted(model, row, columns) : null;
        if (free == null) {
            early.add(row);
        } else {
            frees.add(free);
        }
    }

    /** Whether changed rows may refer to rows of an entity up to their change. */
    private boolean isLeft(EntityModel<?> model) {
        for (Map.Entry<EntityModel<?>, List<MappedEntity>> changed : updates.entrySet()) {
            for (RelationshipModel relationship : changed.getKey().relationships()) {
                if (relationship.kind() == RelationshipModel.Kind.TO_ONE
                        && relationship.target() == model
                        && isAnyDirty(changed.getValue(), relationship.columns())) {
                    return true;
                }
            }
            for (RelationshipModel relationship : model.relationships()) {
                if (relationship.kind() != RelationshipModel.Kind.TO_ONE
                        && relationship.kind() != RelationshipModel.Kind.MANY_TO_MANY
                        && relationship.target() == changed.getKey()
                        && isAnyDirty(changed.getValue(), relationship.targetColumns())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isAnyDirty(List<MappedEntity> rows, int[] columns) {
        for (MappedEntity row : rows) {
            for (int column : columns) {
                if (Masks.isDirty(row, column)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isAsInTheRow(MappedEntity row, int[] columns) {
        for (int column : columns) {
            if (!Masks.isLoaded(row, column) || Masks.isDirty(row, column)) {
                return false;
            }
        }
        return true;
    }

    /** Null where a value is not known, or NULL, which is never equal to another one. */
    private static @Nullable List<Object> values(MappedEntity row, int[] columns) {
        List<Object> values = new ArrayList<>(columns.length);
        for (int column : columns) {
            Object value = Masks.isLoaded(row, column) ? row.athanor$model().get(row, column) : null;
            if (value == null) {
                return null;
            }
            values.add(value);
        }
        return values;
    }

    private void addReferring() {
        boolean more = !early.isEmpty();
        while (more) {
            more = false;
            for (List<MappedEntity> rows : deletes.values()) {
                for (MappedEntity row : rows) {
                    if (!early.contains(row) && refersToEarly(row)) {
                        more |= early.add(row);
                    }
                }
            }
        }
    }

    private boolean refersToEarly(MappedEntity row) {
        EntityModel<?> model = row.athanor$model();
        for (RelationshipModel relationship : model.relationships()) {
            if (relationship.kind() == RelationshipModel.Kind.TO_ONE) {
                Object key = KeyColumns.referred(row, relationship.columns(), relationship.target());
                for (MappedEntity each : early) {
                    if (key != null && each.athanor$model() == relationship.target() && key.equals(keys.of(each))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
