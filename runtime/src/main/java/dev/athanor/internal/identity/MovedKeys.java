package dev.athanor.internal.identity;

import dev.athanor.spi.MappedEntity;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The objects of an identity map whose key was changed and not written yet, with the keys that their rows have. */
final class MovedKeys {
    private final boolean longKeys;
    private final IdentityHashMap<MappedEntity, Object> rowKeys = new IdentityHashMap<>();
    private final Map<Object, MappedEntity> byRowKey = new HashMap<>();

    MovedKeys(boolean longKeys) {
        this.longKeys = longKeys;
    }

    boolean holds(MappedEntity entity) {
        return rowKeys.containsKey(entity);
    }

    @Nullable
    Object rowKey(MappedEntity entity) {
        return rowKeys.get(entity);
    }

    /** The object whose row has this key, or null. */
    @Nullable
    MappedEntity find(Object key) {
        return byRowKey.get(comparable(key));
    }

    void put(MappedEntity entity, Object rowKey) {
        remove(entity);
        rowKeys.put(entity, rowKey);
        byRowKey.put(comparable(rowKey), entity);
    }

    /** Forgets an object; whether none is left. */
    boolean remove(MappedEntity entity) {
        Object rowKey = rowKeys.remove(entity);
        if (rowKey != null) {
            byRowKey.computeIfPresent(comparable(rowKey), (key, held) -> held == entity ? null : held);
        }
        return rowKeys.isEmpty();
    }

    List<MappedEntity> entities() {
        return List.copyOf(rowKeys.keySet());
    }

    /** Numbers are asked for as {@code long}, whatever their column is. */
    private Object comparable(Object key) {
        return longKeys ? (Object) ((Number) key).longValue() : key;
    }
}
