package dev.athanor.spi;

import dev.athanor.error.InvalidValueException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a map of related objects: the values of a column of theirs, found by it and checked to agree with it. The
 * column may change while its object is in the map, so what was found is compared with it again.
 */
final class MapKeys {
    private final TrackedState state;
    private Map<Object, Object> byKey = Map.of();
    private int loads = -1;
    private int version;

    MapKeys(TrackedState state) {
        this.state = state;
    }

    /** The object under a key, or null. */
    @Nullable
    Object find(@Nullable Object key) {
        if (key == null) {
            return null;
        }
        Map<Object, Object> index = index();
        Object found = index.get(key);
        if (found != null ? key.equals(valueOf(found)) : isCurrent(index)) {
            return found;
        }
        return rebuild().get(key);
    }

    /** Makes sure that each object has a key of its own. */
    void check() {
        Map<Object, Object> index = index();
        if (!isCurrent(index)) {
            rebuild();
        }
    }

    /** Takes note that the contents changed by just this object. */
    void put(Object key, Object element) {
        byKey.put(key, element);
        loads = state.loads();
        version = state.version();
    }

    /** Takes note that the contents changed by just the object under this key, which is no more there. */
    void removed(Object key) {
        byKey.remove(key);
        version = state.version();
    }

    /** The key of an object in the map. */
    Object of(Object element) {
        Object key = valueOf(element);
        if (key == null) {
            throw new InvalidValueException(map() + " holds " + EntityText.of((MappedEntity) element) + ", whose "
                    + column() + " is not set. The map is keyed by it: set it before the map is read.");
        }
        return key;
    }

    /** Refuses an object that does not belong under a key. */
    void require(@Nullable Object key, Object element) {
        MappedEntity mapped = MappedEntity.of(Objects.requireNonNull(element, () -> map() + " holds no null."));
        Object own = valueOf(mapped);
        String text = EntityText.of(mapped);
        if (own == null) {
            throw new InvalidValueException(map() + " is keyed by " + column() + ", which is not set on " + text
                    + ". Set it before the object is put under " + key + ".");
        }
        if (!own.equals(key)) {
            throw new InvalidValueException(map() + " is keyed by " + column() + ", which is " + own + " on " + text
                    + ": the object cannot be put under " + key + ". Put it under " + own + ", or change its "
                    + column()
                    + " first.");
        }
    }

    private Map<Object, Object> index() {
        state.size();
        return loads == state.loads() && version == state.version() ? byKey : rebuild();
    }

    private Map<Object, Object> rebuild() {
        List<Object> items = state.items();
        Map<Object, Object> index = new LinkedHashMap<>(items.size() * 2);
        for (Object element : items) {
            Object other = index.putIfAbsent(of(element), element);
            if (other != null) {
                throw new InvalidValueException(map() + " is keyed by " + column() + ", but two of its objects have "
                        + of(element) + ": " + EntityText.of((MappedEntity) other) + " and "
                        + EntityText.of((MappedEntity) element)
                        + ". Make it unique among them, or map the relationship as a List.");
            }
        }
        byKey = index;
        loads = state.loads();
        version = state.version();
        return index;
    }

    private boolean isCurrent(Map<Object, Object> index) {
        for (Map.Entry<Object, Object> entry : index.entrySet()) {
            if (!entry.getKey().equals(valueOf(entry.getValue()))) {
                return false;
            }
        }
        return true;
    }

    /** The value of the column, read where it has expired; null where it was never set. */
    private @Nullable Object valueOf(Object element) {
        MappedEntity entity = (MappedEntity) element;
        int column = state.relationship().mapKey();
        EntityOwner owner = entity.athanor$owner();
        if (!Masks.isLoaded(entity, column) && owner != null) {
            owner.load(entity, column);
        }
        return Masks.isLoaded(entity, column) ? entity.athanor$model().get(entity, column) : null;
    }

    private String map() {
        return state.owner().athanor$model().attributeName(state.relationship().index());
    }

    private String column() {
        RelationshipModel relationship = state.relationship();
        return relationship.target().attributeName(relationship.mapKey());
    }
}
