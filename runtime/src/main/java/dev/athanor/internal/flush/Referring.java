package dev.athanor.internal.flush;

import dev.athanor.internal.identity.IdentityMap;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The objects of an entity by the keys that their rows refer to by one foreign key: looked through once in a flush, and again
 * where that is of their own key, which moved. Used by {@link CarriedKeys}.
 */
final class Referring {
    private final IdentityMap map;
    private final int[] columns;
    private final EntityModel<?> target;
    private @Nullable Map<Object, List<MappedEntity>> byKey;

    /**
     * Nothing is looked through yet.
     *
     * @param map the objects
     * @param columns the foreign key in the order of the target's key
     */
    Referring(IdentityMap map, int[] columns, EntityModel<?> target) {
        this.map = map;
        this.columns = columns;
        this.target = target;
    }

    IdentityMap map() {
        return map;
    }

    int[] columns() {
        return columns;
    }

    /** Whether the foreign key has columns of the objects' own key. */
    boolean areOfKey() {
        for (int column : columns) {
            if (column < map.model().keySize()) {
                return true;
            }
        }
        return false;
    }

    /** The keys of rows of an entity are others now. */
    void forgetKeysOf(EntityModel<?> model) {
        if (model == map.model() && areOfKey()) {
            byKey = null;
        }
    }

    /** Takes out the objects that refer to some keys, whose foreign key is not changed itself in the meantime. */
    Map<Object, List<MappedEntity>> take(Collection<Object> keys) {
        Map<Object, List<MappedEntity>> all = byKey;
        if (all == null) {
            all = all();
            byKey = all;
        }
        Map<Object, List<MappedEntity>> taken = new HashMap<>();
        for (Object key : keys) {
            List<MappedEntity> entities = all.remove(key);
            if (entities != null) {
                entities.removeIf(entity -> !key.equals(referred(entity)));
                taken.put(key, entities);
            }
        }
        return taken;
    }

    /** Says that objects refer to a key now. */
    void put(Object key, List<MappedEntity> entities) {
        Map<Object, List<MappedEntity>> all = byKey;
        if (all != null) {
            all.computeIfAbsent(key, each -> new ArrayList<>()).addAll(entities);
        }
    }

    private Map<Object, List<MappedEntity>> all() {
        Map<Object, List<MappedEntity>> all = new HashMap<>();
        map.forEach(entity -> {
            Object key = referred(entity);
            if (key != null) {
                all.computeIfAbsent(key, each -> new ArrayList<>(1)).add(entity);
            }
        });
        return all;
    }

    /** The key that a row refers to, or null where that is not known, or changed itself. */
    private @Nullable Object referred(MappedEntity entity) {
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
}
