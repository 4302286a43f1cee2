package dev.athanor.spi;

import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The map that an accessor of a to-many returns: keyed by a column of its objects, loads when read, keeps the other side
 * equal, compares objects by identity and keeps the order of its rows. An object whose column is changed is found under the
 * new value at once.
 *
 * @param <K> the value of the column
 * @param <V> the target entity
 */
public final class TrackedMap<K, V> extends AbstractMap<K, V> implements TrackedCollection {
    private final TrackedState state;
    private final MapKeys keys;

    /** Called by the generated accessor on first touch. */
    public TrackedMap(MappedEntity owner, RelationshipModel relationship) {
        this.state = new TrackedState(owner, relationship, null);
        this.keys = new MapKeys(state);
    }

    @Override
    @SuppressWarnings("unchecked") // targets are of the element type
    public void hold(Collection<?> targets) {
        Map<K, V> entries = new LinkedHashMap<>();
        targets.forEach(target -> entries.put(keyOf((V) target), (V) target));
        replaceWith(entries);
    }

    @Override
    public CollectionState state() {
        return state;
    }

    /** Makes the map hold exactly these, for a generated setter. */
    public void replaceWith(Map<? extends K, ? extends V> entries) {
        state.stated();
        Map<K, V> copy = new LinkedHashMap<>(entries);
        copy.forEach(keys::require);
        values().removeIf(held -> copy.get(keyOf(held)) != held);
        putAll(copy);
    }

    /** Puts each object under the value of its own column, for a generated builder. */
    public void putEach(Collection<? extends V> elements) {
        elements.forEach(element -> put(keyOf(element), element));
    }

    @Override
    public int size() {
        keys.check();
        return state.size();
    }

    @Override
    public boolean isEmpty() {
        return state.size() == 0;
    }

    @Override
    @SuppressWarnings("unchecked") // only targets are ever put in
    public @Nullable V get(@Nullable Object key) {
        return (V) keys.find(key);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return keys.find(key) != null;
    }

    @Override
    public boolean containsValue(@Nullable Object element) {
        return state.contains(element);
    }

    /**
     * Puts an object under the value of its column; the one that was there is removed.
     *
     * @throws dev.athanor.error.InvalidValueException where the object's column has another value, or none yet
     */
    @Override
    @SuppressWarnings("unchecked") // only targets are ever put in
    public @Nullable V put(K key, V element) {
        keys.require(key, element);
        V former = get(key);
        if (former == element) {
            return former;
        }
        V valid = (V) state.validated(element);
        if (valid != element) {
            keys.require(key, valid);
        }
        return putValid(key, valid, former);
    }

    private @Nullable V putValid(K key, V element, @Nullable V former) {
        boolean held = former != element && state.contains(element);
        if (former == null && !held) {
            state.add(-1, element);
        } else if (former != null && held) {
            state.remove(former);
        } else if (former != null) {
            state.set(state.indexOf(former), element);
        }
        keys.put(key, element);
        return former;
    }

    @Override
    public @Nullable V remove(@Nullable Object key) {
        V held = get(key);
        if (held != null) {
            state.remove(held);
            keys.removed(Objects.requireNonNull(key));
        }
        return held;
    }

    @Override
    public void clear() {
        state.removeRange(0, state.size());
    }

    @Override
    public Set<Map.Entry<K, V>> entrySet() {
        return new Entries();
    }

    @Override
    public Collection<V> values() {
        return new Values();
    }

    @SuppressWarnings("unchecked") // the processor checks that the column is of the map's key type
    private K keyOf(V element) {
        return (K) keys.of(element);
    }

    /** The objects in the order of their rows. */
    private final class Values extends AbstractCollection<V> {
        @Override
        public Iterator<V> iterator() {
            keys.check();
            return new TrackedIterator<>(state);
        }

        @Override
        public int size() {
            return TrackedMap.this.size();
        }

        @Override
        public boolean contains(@Nullable Object element) {
            return state.contains(element);
        }

        @Override
        public boolean remove(@Nullable Object element) {
            return state.remove(element);
        }
    }

    /** The objects with their keys, in the order of their rows. */
    private final class Entries extends AbstractSet<Map.Entry<K, V>> {
        @Override
        public Iterator<Map.Entry<K, V>> iterator() {
            Iterator<V> elements = values().iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return elements.hasNext();
                }

                @Override
                public Map.Entry<K, V> next() {
                    V element = elements.next();
                    return new Held(keyOf(element), element);
                }

                @Override
                public void remove() {
                    elements.remove();
                }
            };
        }

        @Override
        public int size() {
            return TrackedMap.this.size();
        }
    }

    /** An entry that writes through. */
    private final class Held extends SimpleEntry<K, V> {
        private static final long serialVersionUID = 1L;

        Held(K key, V element) {
            super(key, element);
        }

        @Override
        public V setValue(V element) {
            put(getKey(), element);
            return super.setValue(element);
        }
    }
}
