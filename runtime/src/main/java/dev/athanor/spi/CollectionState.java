package dev.athanor.spi;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The contents of a to-many and what happened to them since they were loaded or flushed: what loads, flushes and the other side ask
 * and tell. Compares by identity only. Adding to and removing from a collection that is not loaded loads nothing: the changes wait
 * and are merged into the rows when it is.
 */
public sealed class CollectionState permits TrackedState {
    private final MappedEntity owner;
    private final RelationshipModel relationship;
    private final boolean distinct;
    /** The list that is told of changes, which has a counter of its own; null for a set. */
    private final @Nullable TrackedList<?> list;

    private IdentityList contents = new IdentityList();
    private @Nullable List<Object> committed;
    private @Nullable WaitingChanges waiting;
    private Extent extent = Extent.ALL;
    /** Whether what it holds was said, and is not only the other side of what was said of its objects. */
    private boolean stated;
    /** Whether the contents are what a collection that is never loaded was flushed with in the transaction of its owner's INSERT. */
    private boolean keeping;

    private int version;
    private int loads;

    /** The contents of a list, or of a set where there is none. */
    CollectionState(MappedEntity owner, RelationshipModel relationship, @Nullable TrackedList<?> list) {
        this.owner = owner;
        this.relationship = relationship;
        this.distinct = list == null;
        this.list = list;
    }

    /** The contents of a collection that is never loaded: what waits for the flush. */
    public static CollectionState ofWriteOnly(MappedEntity owner, RelationshipModel relationship) {
        return new CollectionState(owner, relationship, null);
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
        if (!isWaiting()) {
            return contents.items();
        }
        return waiting == null ? List.of() : waiting.adds();
    }

    /**
     * The objects as they were last known, of a collection that has expired, with the changes that wait; without loading. A copy.
     */
    public List<Object> lastKnown() {
        List<Object> last = new ArrayList<>(contents.items());
        if (!isLoaded() && waiting != null) {
            waiting.applyTo(last);
        }
        return last;
    }

    /** Takes the rows' objects as the committed contents, merges what waits, and marks the collection as loaded. */
    public void load(List<?> rows) {
        load(rows, Extent.ALL);
    }

    /** The same of those rows that a query or criteria have let through. */
    public void load(List<?> rows, Extent read) {
        extent = read;
        stated |= owner.athanor$owner() != null;
        List<Object> merged = new ArrayList<>(rows);
        committed = null;
        if (waiting != null) {
            committed = List.copyOf(rows);
            waiting.applyTo(merged);
            waiting = null;
        }
        reset(merged);
        Masks.setLoaded(owner, relationship.index(), true);
    }

    /**
     * Whether it is loaded, and may lack objects: a query has left them out, or the object is new, and holds only what its objects
     * have said. Those that do not meet the criteria of the session are not counted, as to the session they are not there.
     */
    public boolean isPartial() {
        return isLoaded() && (extent == Extent.OF_QUERY || !stated && owner.athanor$owner() == null);
    }

    /** Whether it is loaded, and there may be rows that it does not hold: {@link #isPartial}, or criteria have left them out. */
    public boolean mayLack() {
        return isPartial() || isLoaded() && extent == Extent.OF_CRITERIA;
    }

    /** Makes it not loaded, for rows that it may lack to be read: what was put in and taken out waits for them. */
    public void unload() {
        List<Object> added = List.copyOf(added());
        List<Object> removed = List.copyOf(removed());
        Masks.setLoaded(owner, relationship.index(), false);
        committed = null;
        if (!added.isEmpty() || !removed.isEmpty()) {
            added.forEach(waiting()::add);
            removed.forEach(waiting()::remove);
        }
    }

    /** The objects, as far as they are known. */
    IdentityList contents() {
        return contents;
    }

    /** Whether an object is in it once at most. */
    boolean isDistinct() {
        return distinct;
    }

    /** Says that somebody tells what it holds. */
    void stated() {
        stated = true;
    }

    /** The objects that were added since the rows were loaded or flushed. */
    public List<Object> added() {
        if (!isLoaded()) {
            return waiting == null ? List.of() : waiting.adds();
        }
        return committed == null ? List.of() : Identity.minus(contents.items(), committed);
    }

    /** The objects that were removed since the rows were loaded or flushed. */
    public List<Object> removed() {
        if (!isLoaded()) {
            return waiting == null ? List.of() : waiting.removes();
        }
        return committed == null ? List.of() : Identity.minus(committed, contents.items());
    }

    /** The contents before the changes that the next flush writes, or null where nothing changed or they are not known. */
    public @Nullable List<Object> committed() {
        return committed;
    }

    /** Whether the contents are others than those of the rows, or in another order; where they are not loaded, whether changes wait. */
    public boolean isChanged() {
        if (!isLoaded()) {
            return waiting != null && !waiting.isEmpty();
        }
        return committed != null && !Identity.isSame(committed, contents.items());
    }

    /** Makes these the contents again, for a rollback. */
    public void restore(List<?> elements) {
        reset(new ArrayList<>(elements));
        changed();
        flushed();
    }

    /** Takes the contents as those of the rows: called when a flush has written them. */
    public void flushed() {
        if (keeping && waiting != null) {
            waiting.removes().forEach(contents::take);
            waiting.adds().forEach(contents::add);
        }
        committed = null;
        waiting = null;
    }

    /**
     * Keeps what a collection that is never loaded is flushed with from now on, for {@link #takeBack}: the owner is new. Ends with
     * {@link #settled}.
     *
     * @return whether it did not do so before
     */
    public boolean keep() {
        boolean begins = !keeping;
        keeping = true;
        return begins;
    }

    /** Forgets what was kept: the transaction that inserted the owner has ended. */
    public void settled() {
        if (keeping) {
            keeping = false;
            contents.reset(new ArrayList<>(0));
        }
    }

    /** Lets what was kept wait again: the owner is new as it was before, because its transaction was rolled back. */
    public void takeBack() {
        if (keeping) {
            flushed();
            List<Object> all = contents.items();
            settled();
            all.forEach(each -> waiting().add(each));
        }
    }

    /** Drops unflushed changes: the contents are again those of the rows as they were last known. The bits are the caller's. */
    public void revert() {
        waiting = null;
        if (committed != null) {
            reset(new ArrayList<>(committed));
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

    /** Has somebody told once when an application reads what was loaded: for development mode. */
    public void onRead(Runnable read) {
        contents = new WatchedList(contents, read);
    }

    /** Called before the contents are read for the application. */
    void requireLoaded() {
        contents.reading();
        if (!isLoaded()) {
            Access.load(owner, relationship.index());
            if (!isLoaded()) {
                load(List.of());
            }
        }
    }

    private void reset(List<Object> elements) {
        contents.reset(elements);
        loads++;
    }

    /** Counts the changes of the contents, whichever side made them, so that an iterator sees them. */
    int version() {
        return version;
    }

    /** Counts how often the contents were read anew or put back as a whole. */
    int loads() {
        return loads;
    }

    /** How many elements were looked at one after the other so far, for tests. */
    long visited() {
        return contents.visited();
    }

    /** What is put in in place of an element, as {@code @Validate} methods of both sides have it. */
    Object validated(Object element) {
        Objects.requireNonNull(element, () -> nullElement());
        return Objects.requireNonNull(BackPopulation.validated(relationship, owner, element), () -> nullElement());
    }

    boolean contains(@Nullable Object element) {
        requireLoaded();
        return element != null && contents.contains(element);
    }

    /** Adds an object whose other side tells of this collection; where it is not loaded, that waits. */
    public void addFromOtherSide(MappedEntity element) {
        beforeChange();
        if (isWaiting()) {
            waiting().add(element);
        } else if (!distinct || !contents.contains(element)) {
            keepCommitted();
            contents.add(element);
            changed();
        }
    }

    void removeFromOtherSide(MappedEntity element) {
        if (isWaiting()) {
            beforeChange();
            waiting().remove(element);
        } else if (isLoaded() && contents.contains(element)) {
            beforeChange();
            keepCommitted();
            contents.take(element);
            changed();
        }
    }

    /** Whether an object waits to be put in. */
    boolean isAddWaiting(Object element) {
        return waiting != null && waiting.isAdded(element);
    }

    /** Whether an object waits to be taken out. */
    boolean isRemoveWaiting(Object element) {
        return waiting != null && waiting.isRemoved(element);
    }

    /** Puts an object in without reading, for {@link Unread}. */
    void addUnread(MappedEntity element) {
        beforeChange();
        waiting().add(element);
    }

    /** Takes an object out without reading, for {@link Unread}. */
    void removeUnread(MappedEntity element) {
        beforeChange();
        waiting().remove(element);
    }

    /** Whether changes wait for the rows to be known, or for the flush. */
    boolean isWaiting() {
        return relationship.isWriteOnly() || !isLoaded() && owner.athanor$owner() != null;
    }

    /** The contents were changed. */
    void changed() {
        version++;
        if (list != null) {
            list.changed();
        }
    }

    /** Lets the owner note the change. What is only viewed is changed in memory alone, so it must be there. */
    void beforeChange() {
        if (relationship.isViewOnly()) {
            requireLoaded();
            return;
        }
        EntityOwner holder = owner.athanor$owner();
        if (holder != null) {
            holder.changing(owner, relationship.index(), null, null);
        } else if (!isLoaded() && !relationship.isWriteOnly()) {
            Masks.setLoaded(owner, relationship.index(), true);
        }
    }

    /** Keeps what the rows have, before the first change of it. */
    void keepCommitted() {
        if (committed == null && owner.athanor$owner() != null && !relationship.isViewOnly()) {
            committed = List.copyOf(contents.items());
        }
    }

    /** What waits; made when it is asked for. */
    WaitingChanges waiting() {
        WaitingChanges changes = waiting;
        if (changes == null) {
            changes = new WaitingChanges();
            waiting = changes;
        }
        return changes;
    }

    /** The message about an element that is null. */
    String nullElement() {
        return owner.athanor$model().attributeName(relationship.index()) + " holds no null.";
    }
}
