package dev.athanor.internal.flush;

import dev.athanor.internal.identity.Identities;
import dev.athanor.internal.identity.IdentityMap;
import dev.athanor.internal.identity.Journal;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.table.ForeignKeyDef;
import dev.athanor.table.ReferentialAction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Follows in memory what ON UPDATE CASCADE does when rows get other keys: the foreign keys of the objects that refer to them, and
 * where these are part of a key, those of the objects that refer to that. What is not known is left alone, and so is a foreign
 * key that is changed itself, or that the database does not take along.
 */
final class CarriedKeys {
    private final Identities identities;
    private final Journal journal;
    /** By the entity referred to; made when the first of its keys moves. */
    private final IdentityHashMap<EntityModel<?>, List<Referring>> referring = new IdentityHashMap<>(0);

    CarriedKeys(Identities identities, Journal journal) {
        this.identities = identities;
        this.journal = journal;
    }

    /** Rows of an entity have got other keys: the new ones by the former. */
    void carry(EntityModel<?> target, Map<Object, Object> moved) {
        for (List<Referring> each : referring.values()) {
            each.forEach(ofOther -> ofOther.forgetKeysOf(target));
        }
        for (Referring each : referring.computeIfAbsent(target, this::referring)) {
            carry(each, moved);
        }
    }

    private List<Referring> referring(EntityModel<?> target) {
        List<Referring> found = new ArrayList<>();
        identities.forEachMap(map -> {
            for (ForeignKeyDef key : map.model().table().foreignKeys()) {
                if (key.onUpdate() == ReferentialAction.CASCADE
                        && key.qualifiedTarget().equals(target.table().qualifiedName())) {
                    int[] columns = columns(map.model(), key, target);
                    if (columns.length == target.keySize()) {
                        found.add(new Referring(map, columns, target));
                    }
                }
            }
        });
        return found;
    }

    /** The numbers of the referring columns in the order of the target's key. */
    private static int[] columns(EntityModel<?> model, ForeignKeyDef key, EntityModel<?> target) {
        return target.table().primaryKey().stream()
                .filter(key.targetColumns()::contains)
                .mapToInt(name ->
                        model.columnIndex(key.columns().get(key.targetColumns().indexOf(name))))
                .toArray();
    }

    private void carry(Referring rows, Map<Object, Object> moved) {
        Map<Object, List<MappedEntity>> held = rows.take(moved.keySet());
        Map<Object, Object> further = new HashMap<>();
        held.forEach((former, entities) -> {
            Object key = moved.get(former);
            if (key != null) {
                entities.forEach(entity -> carry(rows, entity, key, further));
                rows.put(key, entities);
            }
        });
        if (!further.isEmpty()) {
            carry(rows.map().model(), further);
        }
    }

    private void carry(Referring rows, MappedEntity entity, Object key, Map<Object, Object> further) {
        IdentityMap map = rows.map();
        EntityModel<?> model = map.model();
        Object former = map.rowKey(entity);
        Object[] rowKey = new Object[model.keySize()];
        for (int i = 0; i < rowKey.length; i++) {
            rowKey[i] = KeyColumns.part(former, i);
        }
        int[] columns = rows.columns();
        for (int i = 0; i < columns.length; i++) {
            int column = columns[i];
            Object part = KeyColumns.part(key, i);
            if (column < rowKey.length) {
                map.keyChanging(entity);
                rowKey[column] = part;
            }
            if (!Masks.isDirty(entity, column)) {
                journal.noteReplaced(entity, column, true, model.get(entity, column));
                model.set(entity, column, part);
            }
        }
        if (rows.areOfKey()) {
            Object carried = model.keyOf(rowKey);
            map.rowMoved(entity, carried);
            if (carried.equals(model.key(entity))) {
                map.keySettled(entity);
            }
            further.put(former, carried);
        }
    }
}
