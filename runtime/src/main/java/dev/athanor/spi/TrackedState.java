package dev.athanor.spi;

import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The state of a collection that an application reads and changes: each change is noted, and made on the other side. Used by tracked
 * collections.
 */
final class TrackedState extends CollectionState {
    /** The contents of a list, or of a set where there is none. */
    TrackedState(MappedEntity owner, RelationshipModel relationship, @Nullable TrackedList<?> list) {
        super(owner, relationship, list);
    }

    List<Object> items() {
        requireLoaded();
        return contents().items();
    }

    int size() {
        requireLoaded();
        return contents().size();
    }

    boolean add(int position, Object element) {
        stated();
        MappedEntity target = MappedEntity.of(Objects.requireNonNull(element, () -> nullElement()));
        if (isDistinct() && contains(element)) {
            return false;
        }
        boolean linked = mayBeLinked(target) && contains(element);
        beforeChange();
        if (position < 0 && isWaiting()) {
            waiting().add(element);
        } else {
            keepCommitted();
            if (position < 0) {
                contents().add(element);
            } else {
                contents().add(position, element);
            }
        }
        changed();
        if (!linked) {
            BackPopulation.added(relationship(), owner(), target);
        }
        return true;
    }

    /** Whether there may be a link row already, which only the rows can tell. A pending object has no key, or no rows. */
    private boolean mayBeLinked(MappedEntity target) {
        return relationship().kind() == RelationshipModel.Kind.MANY_TO_MANY && isStored(owner()) && isStored(target);
    }

    private static boolean isStored(MappedEntity entity) {
        return entity.athanor$owner() != null && entity.athanor$model().key(entity) != null;
    }

    Object set(int position, Object element) {
        stated();
        MappedEntity target = MappedEntity.of(Objects.requireNonNull(element, () -> nullElement()));
        Object former = items().get(position);
        if (former == element) {
            return former;
        }
        beforeChange();
        keepCommitted();
        boolean had = contents().contains(element);
        contents().set(position, element);
        removed(former);
        if (!had) {
            BackPopulation.added(relationship(), owner(), target);
        }
        return former;
    }

    Object remove(int position) {
        stated();
        requireLoaded();
        beforeChange();
        keepCommitted();
        Object removed = contents().remove(position);
        changed();
        removed(removed);
        return removed;
    }

    /** Removes the first occurrence of an object; whether there was one. */
    boolean remove(@Nullable Object element) {
        stated();
        if (element == null || !contains(element)) {
            return false;
        }
        beforeChange();
        keepCommitted();
        contents().take(element);
        changed();
        removed(element);
        return true;
    }

    /** Removes what is in a range of positions. */
    void removeRange(int from, int to) {
        stated();
        requireLoaded();
        if (from < to) {
            beforeChange();
            keepCommitted();
            List<Object> range = contents().removeRange(from, to);
            changed();
            range.forEach(this::removed);
        }
    }

    /** The other side of an object that is no more in the collection is made to agree. */
    private void removed(Object element) {
        if (!contents().contains(element)) {
            BackPopulation.removed(relationship(), owner(), (MappedEntity) element);
        }
    }

    /** Whether a list that was got from {@link #items} is that to which positions belong now. */
    boolean isCurrent(List<Object> list) {
        return isLoaded() && contents().isCurrent(list);
    }

    /** Whether an object can be removed by {@link #remove(Object)} without moving others in the list that is gone through. */
    boolean takesLater(Object element) {
        return contents().takesLater(element);
    }

    int indexOf(@Nullable Object element) {
        requireLoaded();
        return contents().indexOf(element);
    }

    /** What is written is the order only where a column keeps it. */
    void sort(@Nullable Comparator<Object> order) {
        stated();
        requireLoaded();
        if (relationship().hasPositions()) {
            beforeChange();
        }
        keepCommitted();
        contents().sort(order);
        changed();
    }

    /** Puts the elements of a list whose order is kept in that of others, which are all that it holds. */
    void arrange(List<?> order) {
        IdentityHashMap<Object, Integer> ranks = Identity.ranks(order);
        Comparator<Object> byRank = Comparator.comparing(ranks::get);
        List<Object> held = items();
        for (int i = 1; i < held.size(); i++) {
            if (byRank.compare(held.get(i - 1), held.get(i)) > 0) {
                sort(byRank);
                return;
            }
        }
    }
}
