package dev.athanor.internal.flush;

import dev.athanor.internal.identity.Identities;
import dev.athanor.internal.identity.IdentityMap;
import dev.athanor.internal.identity.Journal;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.table.ForeignKeyDef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Follows in memory what ON UPDATE CASCADE does when rows get other keys: the foreign keys of the objects that refer to them, and
 * where these are part of a key, those of the objects that refer to that. What is not known is left alone, and so is a foreign
 * key that is changed itself.
 */
final class CarriedKeys {
    private final Identities identities;
    private final Journal journal;

    CarriedKeys(Identities identities, Journal journal) {
        this.identities = identities;
        this.journal = journal;
    }

    /** Rows of an entity have got other keys: the new ones by the former. */
    void carry(EntityModel<?> target, Map<Object, Object> moved) {
        List<IdentityMap> maps = new ArrayList<>();
        identities.forEachMap(maps::add);
        for (IdentityMap map : maps) {
            for (ForeignKeyDef key : map.model().table().foreignKeys()) {
                if (key.qualifiedTarget().equals(target.table().qualifiedName())) {
                    int[] columns = columns(map.model(), key, target);
                    if (columns.length == target.keySize()) {
                        carry(map, columns, target, moved);
                    }
                }
            }
        }
    }

    /** The numbers of the referring columns in the order of the target's key. */
    private static int[] columns(EntityModel<?> model, ForeignKeyDef key, EntityModel<?> target) {
        return target.table().primaryKey().stream()
                .filter(key.targetColumns()::contains)
                .mapToInt(name ->
                        model.columnIndex(key.columns().get(key.targetColumns().indexOf(name))))
                .toArray();
    }

    private void carry(IdentityMap map, int[] columns, EntityModel<?> target, Map<Object, Object> moved) {
        Map<Object, Object> further = new HashMap<>();
        List<MappedEntity> held = new ArrayList<>();
        map.forEach(held::add); // which settled keys would disturb
        for (MappedEntity entity : held) {
            Object referred = referred(map, entity, columns, target);
            Object key = referred == null ? null : moved.get(referred);
            if (key != null) {
                carry(map, entity, columns, key, further);
            }
        }
        if (!further.isEmpty()) {
            carry(map.model(), further);
        }
    }

    /** The key that a row refers to, or null where that is not known, or changed itself. */
    private static @Nullable Object referred(
            IdentityMap map, MappedEntity entity, int[] columns, EntityModel<?> target) {
        EntityModel<?> model = map.model();
        Object[] parts = new Object[columns.length];
        for (int i = 0; i < columns.length; i++) {
            int column = columns[i];
            Object part = null;
            if (column < model.keySize()) {
                part = KeyColumns.part(map.rowKey(entity), column);
            } else if (Masks.isLoaded(entity, column) && !Masks.isDirty(entity, column)) {
                part = model.get(entity, column);
            }
            if (part == null) {
                return null;
            }
            parts[i] = part;
        }
        return target.keyOf(parts);
    }

    private void carry(IdentityMap map, MappedEntity entity, int[] columns, Object key, Map<Object, Object> further) {
        EntityModel<?> model = map.model();
        Object former = map.rowKey(entity);
        Object[] rowKey = new Object[model.keySize()];
        for (int i = 0; i < rowKey.length; i++) {
            rowKey[i] = KeyColumns.part(former, i);
        }
        boolean ofKey = false;
        for (int i = 0; i < columns.length; i++) {
            int column = columns[i];
            Object part = KeyColumns.part(key, i);
            if (column < rowKey.length) {
                map.keyChanging(entity);
                rowKey[column] = part;
                ofKey = true;
            }
            if (!Masks.isDirty(entity, column)) {
                journal.noteReplaced(entity, column, true, model.get(entity, column));
                model.set(entity, column, part);
            }
        }
        if (ofKey) {
            Object carried = model.keyOf(rowKey);
            map.rowMoved(entity, carried);
            if (carried.equals(model.key(entity))) {
                map.keySettled(entity);
            }
            further.put(former, carried);
        }
    }
}
