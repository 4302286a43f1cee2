package dev.athanor.spi;

import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The set that an accessor of a to-many returns: loads when read, keeps the other side equal, compares by identity and keeps
 * the order of its rows.
 *
 * @param <T> the target entity
 */
public final class TrackedSet<T> extends AbstractSet<T> implements TrackedCollection {
    private final TrackedState state;

    /** Called by the generated accessor on first touch. */
    public TrackedSet(MappedEntity owner, RelationshipModel relationship) {
        this.state = new TrackedState(owner, relationship, null);
    }

    @Override
    @SuppressWarnings("unchecked") // targets are of the element type
    public void hold(Collection<?> targets) {
        replaceWith((Collection<T>) targets);
    }

    @Override
    public CollectionState state() {
        return state;
    }

    /** Makes the set hold exactly these, for a generated setter. */
    public void replaceWith(Collection<? extends T> elements) {
        state.stated();
        List<T> copy = List.copyOf(elements);
        Set<Object> wanted = Identity.setOf(copy);
        removeIf(held -> !wanted.contains(held));
        addAll(copy);
    }

    @Override
    public int size() {
        return state.size();
    }

    @Override
    public boolean contains(@Nullable Object element) {
        return state.contains(element);
    }

    @Override
    public boolean add(T element) {
        return state.add(-1, state.validated(element));
    }

    @Override
    public boolean remove(@Nullable Object element) {
        return state.remove(element);
    }

    @Override
    public boolean removeAll(Collection<?> elements) {
        Set<Object> unwanted = Identity.setOf(elements);
        return removeIf(unwanted::contains);
    }

    @Override
    public boolean retainAll(Collection<?> elements) {
        Set<Object> wanted = Identity.setOf(elements);
        return removeIf(held -> !wanted.contains(held));
    }

    @Override
    public void clear() {
        state.removeRange(0, size());
    }

    @Override
    public Iterator<T> iterator() {
        return new TrackedIterator<>(state);
    }
}
