package dev.athanor.spi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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
    private @Nullable WaitingChanges waiting;
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
        return waiting == null ? List.of() : waiting.adds();
    }

    /**
     * The objects as they were last known, of a collection that has expired, with the changes that wait; without loading. A copy.
     */
    public List<Object> lastKnown() {
        List<Object> last = new ArrayList<>(items);
        if (!isLoaded() && waiting != null) {
            waiting.applyTo(last);
        }
        return last;
    }

    /** Takes the rows' objects as the committed contents, merges what waits, and marks the collection as loaded. */
    public void load(List<?> rows) {
        List<Object> merged = new ArrayList<>(rows);
        committed = null;
        if (waiting != null) {
            committed = List.copyOf(rows);
            waiting.applyTo(merged);
            waiting = null;
        }
        items = merged;
        Masks.setLoaded(owner, relationship.index(), true);
    }

    /** The objects that were added since the rows were loaded or flushed. */
    public List<Object> added() {
        if (!isLoaded()) {
            return waiting == null ? List.of() : waiting.adds();
        }
        return committed == null ? List.of() : Identity.minus(items, committed);
    }

    /** The objects that were removed since the rows were loaded or flushed. */
    public List<Object> removed() {
        if (!isLoaded()) {
            return waiting == null ? List.of() : waiting.removes();
        }
        return committed == null ? List.of() : Identity.minus(committed, items);
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
        waiting = null;
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
        if (isLoaded() && !relationship.isViewOnly()) {
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
        if (distinct && Identity.contains(items(), element)) {
            return false;
        }
        boolean linked = mayBeLinked(target) && Identity.contains(items(), element);
        beforeChange();
        if (position < 0 && !isLoaded() && owner.athanor$owner() != null) {
            waiting().add(element);
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
        boolean had = Identity.contains(changing, element);
        changing.set(position, element);
        if (!Identity.contains(changing, former)) {
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
        if (!Identity.contains(changing, removed)) {
            BackPopulation.removed(relationship, owner, (MappedEntity) removed);
        }
        return removed;
    }

    boolean contains(@Nullable Object element) {
        return element != null && Identity.contains(items(), element);
    }

    int indexOf(@Nullable Object element) {
        return Identity.indexOf(items(), element);
    }

    void sort(@Nullable Comparator<Object> order) {
        items();
        changeable().sort(order);
        changed();
    }

    void addFromOtherSide(MappedEntity element) {
        beforeChange();
        if (!isLoaded() && owner.athanor$owner() != null) {
            waiting().add(element);
        } else if (!distinct || !Identity.contains(items, element)) {
            changeable().add(element);
            changed();
        }
    }

    void removeFromOtherSide(MappedEntity element) {
        if (!isLoaded() && owner.athanor$owner() != null) {
            beforeChange();
            waiting().remove(element);
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

    /** Lets the owner note the change. What is only viewed is changed in memory alone, so it must be there. */
    private void beforeChange() {
        if (relationship.isViewOnly()) {
            items();
            return;
        }
        EntityOwner holder = owner.athanor$owner();
        if (holder != null) {
            holder.changing(owner, relationship.index(), null, null);
        } else if (!isLoaded()) {
            Masks.setLoaded(owner, relationship.index(), true);
        }
    }

    private List<Object> changeable() {
        if (committed == null && owner.athanor$owner() != null && !relationship.isViewOnly()) {
            committed = List.copyOf(items);
        }
        if (!(items instanceof ArrayList)) {
            items = new ArrayList<>(items);
        }
        return items;
    }

    private WaitingChanges waiting() {
        WaitingChanges changes = waiting;
        if (changes == null) {
            changes = new WaitingChanges();
            waiting = changes;
        }
        return changes;
    }

    private String nullElement() {
        return owner.athanor$model().attributeName(relationship.index()) + " holds no null.";
    }
}
