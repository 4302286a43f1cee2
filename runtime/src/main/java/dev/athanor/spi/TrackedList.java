package dev.athanor.spi;

import java.util.AbstractList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.RandomAccess;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The list that an accessor of a to-many returns: loads when read, keeps the other side equal, compares by identity.
 *
 * @param <T> the target entity
 */
public final class TrackedList<T> extends AbstractList<T> implements TrackedCollection, RandomAccess {
    private final TrackedState state;

    /** Called by the generated accessor on first touch. */
    public TrackedList(MappedEntity owner, RelationshipModel relationship) {
        this.state = new TrackedState(owner, relationship, this);
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

    /** Makes the list hold exactly these, for a generated setter; in this order where a column keeps it. */
    public void replaceWith(Collection<? extends T> elements) {
        state.stated();
        List<T> copy = List.copyOf(elements);
        Set<Object> wanted = Identity.setOf(copy);
        removeIf(held -> !wanted.contains(held));
        for (T element : copy) {
            if (!contains(element)) {
                add(element);
            }
        }
        if (state.relationship().hasPositions()) {
            state.arrange(copy);
        }
    }

    @Override
    @SuppressWarnings("unchecked") // only targets are ever put in
    public T get(int index) {
        return (T) state.items().get(index);
    }

    @Override
    public int size() {
        return state.size();
    }

    @Override
    public boolean add(T element) {
        return state.add(-1, state.validated(element));
    }

    @Override
    public void add(int index, T element) {
        if (index < 0 || index > size()) {
            throw new IndexOutOfBoundsException(index);
        }
        state.add(index, state.validated(element));
    }

    @Override
    @SuppressWarnings("unchecked") // only targets are ever put in
    public T set(int index, T element) {
        return (T) state.set(index, get(index) == element ? element : state.validated(element));
    }

    @Override
    @SuppressWarnings("unchecked") // only targets are ever put in
    public T remove(int index) {
        return (T) state.remove(index);
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
    protected void removeRange(int from, int to) {
        state.removeRange(from, to);
    }

    @Override
    public boolean contains(@Nullable Object element) {
        return state.contains(element);
    }

    @Override
    public int indexOf(@Nullable Object element) {
        return state.indexOf(element);
    }

    @Override
    @SuppressWarnings("unchecked") // only targets are ever put in
    public void sort(@Nullable Comparator<? super T> order) {
        state.sort((Comparator<Object>) order);
    }

    @Override
    public Iterator<T> iterator() {
        return new TrackedIterator<>(state);
    }

    /** Called at each change of the contents, for the iterators and sub-lists of the super class. */
    void changed() {
        modCount++;
    }
}
