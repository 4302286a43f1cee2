package dev.athanor.spi;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The contents of a to-many and what happened to them since they were loaded or flushed. Compares by identity only. Adding to
 * and removing from a collection that is not loaded loads nothing: the changes wait and are merged into the rows when it is.
 */
public final class CollectionState {
    private final MappedEntity owner;
    private final RelationshipModel relationship;
    private final boolean distinct;
    /** The list that is told of changes, which has a counter of its own; null for a set. */
    private final @Nullable TrackedList<?> list;

    private List<Object> items = List.of();
    private @Nullable List<Object> committed;
    private @Nullable List<Object> waitingAdds;
    private @Nullable List<Object> waitingRemoves;
    private int version;

    /** The contents of a list, or of a set where there is none. */
    CollectionState(MappedEntity owner, RelationshipModel relationship, @Nullable TrackedList<?> list) {
        this.owner = owner;
        this.relationship = relationship;
        this.distinct = list == null;
        this.list = list;
    }

    /** The object that has the collection. */
    public MappedEntity owner() {
        return owner;
    }

    /** The relationship. */
    public RelationshipModel relationship() {
        return relationship;
    }

    /** Whether the rows are known; on a transient object always. */
    public boolean isLoaded() {
        return Masks.isLoaded(owner, relationship.index());
    }

    /** The objects held now, without loading; of one that is not loaded, those that wait to be added. Not to be changed. */
    public List<Object> known() {
        if (isLoaded() || owner.athanor$owner() == null) {
            return items;
        }
        return waitingAdds == null ? List.of() : waitingAdds;
    }

    /** Takes the rows' objects as the committed contents, merges what waits, and marks the collection as loaded. */
    public void load(List<?> rows) {
        List<Object> merged = new ArrayList<>(rows);
        committed = null;
        if (waitingAdds != null || waitingRemoves != null) {
            committed = List.copyOf(rows);
            if (waitingRemoves != null) {
                merged.removeAll(identitySet(waitingRemoves));
            }
            if (waitingAdds != null) {
                Set<Object> present = identitySet(merged);
                for (Object added : waitingAdds) {
                    if (!present.contains(added)) {
                        merged.add(added);
                    }
                }
            }
        }
        waitingAdds = null;
        waitingRemoves = null;
        items = merged;
        Masks.setLoaded(owner, relationship.index(), true);
    }

    /** The objects that were added since the rows were loaded or flushed. */
    public List<Object> added() {
        if (!isLoaded()) {
            return waitingAdds == null ? List.of() : waitingAdds;
        }
        return committed == null ? List.of() : minus(items, committed);
    }

    /** The objects that were removed since the rows were loaded or flushed. */
    public List<Object> removed() {
        if (!isLoaded()) {
            return waitingRemoves == null ? List.of() : waitingRemoves;
        }
        return committed == null ? List.of() : minus(committed, items);
    }

    /** The contents before the changes that the next flush writes, or null where nothing changed or they are not known. */
    public @Nullable List<Object> committed() {
        return committed;
    }

    /** Makes these the contents again, for a rollback. */
    public void restore(List<?> contents) {
        items = new ArrayList<>(contents);
        changed();
        flushed();
    }

    /** Takes the contents as those of the rows: called when a flush has written them. */
    public void flushed() {
        committed = null;
        waitingAdds = null;
        waitingRemoves = null;
    }

    /** Drops unflushed changes: the contents are again those of the rows as they were last known. The bits are the caller's. */
    public void revert() {
        if (committed != null) {
            items = new ArrayList<>(committed);
            changed();
        }
        flushed();
    }

    /** For an object that is new in a session: all it holds counts as added. */
    public void allAdded() {
        if (isLoaded()) {
            committed = List.of();
        }
    }

    List<Object> items() {
        if (!isLoaded()) {
            Access.load(owner, relationship.index());
            if (!isLoaded()) {
                load(List.of());
            }
        }
        return items;
    }

    /** Counts the changes of the contents, whichever side made them, so that an iterator sees them. */
    int version() {
        return version;
    }

    boolean add(int position, Object element) {
        MappedEntity target = MappedEntity.of(Objects.requireNonNull(element, () -> nullElement()));
        if (distinct && containsIdentity(items(), element)) {
            return false;
        }
        boolean linked = mayBeLinked(target) && containsIdentity(items(), element);
        beforeChange();
        if (position < 0 && !isLoaded() && owner.athanor$owner() != null) {
            waitToAdd(element);
        } else {
            List<Object> changing = changeable();
            changing.add(position < 0 ? changing.size() : position, element);
        }
        changed();
        if (!linked) {
            BackPopulation.added(relationship, owner, target);
        }
        return true;
    }

    /** Whether there may be a link row already, which only the rows can tell. A pending object has no key, or no rows. */
    private boolean mayBeLinked(MappedEntity target) {
        return relationship.kind() == RelationshipModel.Kind.MANY_TO_MANY && isStored(owner) && isStored(target);
    }

    private static boolean isStored(MappedEntity entity) {
        return entity.athanor$owner() != null && entity.athanor$model().key(entity) != null;
    }

    Object set(int position, Object element) {
        MappedEntity target = MappedEntity.of(Objects.requireNonNull(element, () -> nullElement()));
        Object former = items().get(position);
        if (former == element) {
            return former;
        }
        beforeChange();
        List<Object> changing = changeable();
        boolean had = containsIdentity(changing, element);
        changing.set(position, element);
        if (!containsIdentity(changing, former)) {
            BackPopulation.removed(relationship, owner, (MappedEntity) former);
        }
        if (!had) {
            BackPopulation.added(relationship, owner, target);
        }
        return former;
    }

    Object remove(int position) {
        items();
        beforeChange();
        List<Object> changing = changeable();
        Object removed = changing.remove(position);
        changed();
        if (!containsIdentity(changing, removed)) {
            BackPopulation.removed(relationship, owner, (MappedEntity) removed);
        }
        return removed;
    }

    boolean contains(@Nullable Object element) {
        return element != null && containsIdentity(items(), element);
    }

    int indexOf(@Nullable Object element) {
        List<Object> held = items();
        for (int i = 0; i < held.size(); i++) {
            if (held.get(i) == element) {
                return i;
            }
        }
        return -1;
    }

    void sort(@Nullable Comparator<Object> order) {
        items();
        changeable().sort(order);
        changed();
    }

    void addFromOtherSide(MappedEntity element) {
        beforeChange();
        if (!isLoaded() && owner.athanor$owner() != null) {
            waitToAdd(element);
        } else if (!distinct || !containsIdentity(items, element)) {
            changeable().add(element);
            changed();
        }
    }

    void removeFromOtherSide(MappedEntity element) {
        if (!isLoaded() && owner.athanor$owner() != null) {
            beforeChange();
            waitToRemove(element);
            return;
        }
        int position = isLoaded() ? indexOf(element) : -1;
        if (position >= 0) {
            beforeChange();
            changeable().remove(position);
            changed();
        }
    }

    private void changed() {
        version++;
        if (list != null) {
            list.changed();
        }
    }

    private void beforeChange() {
        EntityOwner holder = owner.athanor$owner();
        if (holder != null) {
            holder.changing(owner, relationship.index(), null, null);
        } else if (!isLoaded()) {
            Masks.setLoaded(owner, relationship.index(), true);
        }
    }

    private List<Object> changeable() {
        if (committed == null && owner.athanor$owner() != null) {
            committed = List.copyOf(items);
        }
        if (!(items instanceof ArrayList)) {
            items = new ArrayList<>(items);
        }
        return items;
    }

    private void waitToAdd(Object element) {
        if (waitingRemoves != null && removeIdentity(waitingRemoves, element)) {
            return;
        }
        waitingAdds = waitingAdds == null ? new ArrayList<>(4) : waitingAdds;
        waitingAdds.add(element);
    }

    private void waitToRemove(Object element) {
        if (waitingAdds != null && removeIdentity(waitingAdds, element)) {
            return;
        }
        waitingRemoves = waitingRemoves == null ? new ArrayList<>(4) : waitingRemoves;
        waitingRemoves.add(element);
    }

    private String nullElement() {
        return owner.athanor$model().attributeName(relationship.index()) + " holds no null.";
    }

    private static boolean removeIdentity(List<Object> list, Object element) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) == element) {
                list.remove(i);
                return true;
            }
        }
        return false;
    }

    private static boolean containsIdentity(List<Object> list, Object element) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) == element) {
                return true;
            }
        }
        return false;
    }

    private static List<Object> minus(List<Object> from, List<Object> without) {
        Set<Object> excluded = identitySet(without);
        List<Object> rest = new ArrayList<>();
        for (Object element : from) {
            if (excluded.add(element)) {
                rest.add(element);
            }
        }
        return rest;
    }

    private static Set<Object> identitySet(List<Object> elements) {
        Set<Object> set = Collections.newSetFromMap(new IdentityHashMap<>(elements.size() * 2));
        set.addAll(elements);
        return set;
    }
}
