package dev.athanor.internal.flush;

import dev.athanor.spi.ColumnModel;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.table.IndexDef;
import dev.athanor.table.KeyDef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The deleted objects whose rows are in the way of others: a new or changed row has one of their unique values. They go before
 * all saves, with the deleted rows that refer to them.
 */
final class EarlyDeletes {
    private final Map<EntityModel<?>, List<MappedEntity>> deletes;
    private final Set<MappedEntity> early = Collections.newSetFromMap(new IdentityHashMap<>());

    private EarlyDeletes(Map<EntityModel<?>, List<MappedEntity>> deletes) {
        this.deletes = deletes;
    }

    /** Those of the deleted objects, by entity, that are in the way of saved ones. */
    static Set<MappedEntity> of(
            Map<EntityModel<?>, List<MappedEntity>> deletes,
            Map<EntityModel<?>, List<MappedEntity>> inserts,
            Map<EntityModel<?>, List<MappedEntity>> updates) {
        EarlyDeletes found = new EarlyDeletes(deletes);
        deletes.forEach((model, rows) -> {
            List<MappedEntity> saved = new ArrayList<>(inserts.getOrDefault(model, List.of()));
            saved.addAll(updates.getOrDefault(model, List.of()));
            if (!saved.isEmpty()) {
                uniqueKeys(model).forEach(columns -> found.findTaken(columns, rows, saved));
            }
        });
        found.addReferring();
        return found.early;
    }

    /** The numbers of the columns of each unique key but the primary one. */
    private static List<int[]> uniqueKeys(EntityModel<?> model) {
        List<int[]> keys = new ArrayList<>();
        for (KeyDef key : model.table().uniqueKeys()) {
            keys.add(numbers(model, key.columns()));
        }
        for (IndexDef index : model.table().indexes()) {
            if (index.unique()) {
                keys.add(numbers(model, index.columns()));
            }
        }
        return keys;
    }

    private static int[] numbers(EntityModel<?> model, List<String> names) {
        return names.stream()
                .mapToInt(name -> model.columns().stream()
                        .filter(column -> column.def().name().equals(name))
                        .mapToInt(ColumnModel::index)
                        .findFirst()
                        .orElseThrow())
                .toArray();
    }

    private void findTaken(int[] columns, List<MappedEntity> rows, List<MappedEntity> saved) {
        Map<List<Object>, MappedEntity> freed = new HashMap<>();
        for (MappedEntity row : rows) {
            List<Object> values = values(row, columns);
            if (values != null) {
                freed.put(values, row);
            }
        }
        for (MappedEntity row : saved) {
            List<Object> values = freed.isEmpty() ? null : values(row, columns);
            MappedEntity inTheWay = values == null ? null : freed.get(values);
            if (inTheWay != null) {
                early.add(inTheWay);
            }
        }
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
                    if (key != null
                            && each.athanor$model() == relationship.target()
                            && Objects.equals(key, relationship.target().key(each))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
