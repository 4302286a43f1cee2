package dev.athanor.internal.flush;

import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.spi.RelationshipModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the next flush will write: pending, changed and deleted objects, in the order in which they became so. */
public final class Changes {
    private final List<MappedEntity> pending = new ArrayList<>();
    /** For each pending object that from which a cascade reached it; null where it was added. */
    private final List<@Nullable MappedEntity> holders = new ArrayList<>();
    /** For each pending object the relationship by which. */
    private final List<@Nullable RelationshipModel> ways = new ArrayList<>();
    /** Those of the pending that were let go of; they leave the list together. */
    private final Set<MappedEntity> released = Collections.newSetFromMap(new IdentityHashMap<>(0));

    private final List<MappedEntity> dirty = new ArrayList<>();
    private final Set<MappedEntity> deleted = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<EntityModel<?>> models = new LinkedHashSet<>();
    private final ComputedColumns computed = new ComputedColumns();
    /** How many of the dirty ones {@link #settle} has met: if that is all of them, none is there twice. */
    private int settled;

    /** No changes. */
    public Changes() {}

    /** The same changes, for a look at what cascades would make of them. */
    Changes copy() {
        Changes copy = new Changes();
        copy.pending.addAll(pending());
        copy.holders.addAll(holders);
        copy.ways.addAll(ways);
        copy.dirty.addAll(dirty);
        copy.deleted.addAll(deleted);
        copy.models.addAll(models);
        return copy;
    }

    /**
     * Notes an object to insert.
     *
     * @param holder the object from which a cascade reached it; null where it was added
     * @param way the relationship by which
     */
    public void addPending(MappedEntity entity, @Nullable MappedEntity holder, @Nullable RelationshipModel way) {
        if (released.contains(entity)) {
            dropReleased();
        }
        pending.add(entity);
        holders.add(holder);
        ways.add(way);
        models.add(entity.athanor$model());
    }

    /** The columns that are set to what the database computes. */
    public ComputedColumns computed() {
        return computed;
    }

    /** Forgets an object to insert. */
    public void removePending(MappedEntity entity) {
        computed.forget(entity);
        int last = pending.size() - 1;
        if (last >= 0 && pending.get(last) == entity) {
            pending.remove(last);
            holders.remove(last);
            ways.remove(last);
        } else {
            released.add(entity);
        }
    }

    private void dropReleased() {
        int kept = 0;
        for (int i = 0; i < pending.size(); i++) {
            if (!released.contains(pending.get(i))) {
                pending.set(kept, pending.get(i));
                holders.set(kept, holders.get(i));
                ways.set(kept++, ways.get(i));
            }
        }
        pending.subList(kept, pending.size()).clear();
        holders.subList(kept, holders.size()).clear();
        ways.subList(kept, ways.size()).clear();
        released.clear();
    }

    /** The object from which a cascade reached an object to insert, by its place in their order; null where it was added. */
    @Nullable
    MappedEntity holder(int pending) {
        return holders.get(pending);
    }

    /** The relationship by which. */
    @Nullable
    RelationshipModel way(int pending) {
        return ways.get(pending);
    }

    /** Notes that a persistent object has its first dirty bit. */
    public void addDirty(MappedEntity entity) {
        dirty.add(entity);
        models.add(entity.athanor$model());
    }

    /** Forgets the changes of a persistent object. */
    public void removeDirty(MappedEntity entity) {
        dirty.removeIf(each -> each == entity);
        computed.forget(entity);
        settled = 0;
    }

    /** Forgets persistent objects that have no dirty bit any more, and leaves each other one once, so that a flush need not ask again. */
    public void settle() {
        Set<MappedEntity> seen = Collections.newSetFromMap(new IdentityHashMap<>(dirty.size()));
        dirty.removeIf(entity -> !Masks.isAnyDirty(entity) || !seen.add(entity));
        settled = dirty.size();
    }

    /** Notes an object to delete. */
    public void addDeleted(MappedEntity entity) {
        deleted.add(entity);
        models.add(entity.athanor$model());
    }

    /** Forgets an object to delete; whether it was one. */
    public boolean removeDeleted(MappedEntity entity) {
        return deleted.remove(entity);
    }

    /** Whether the next flush deletes the object. */
    public boolean isDeleted(MappedEntity entity) {
        return !deleted.isEmpty() && deleted.contains(entity);
    }

    /** The objects to insert, in order. */
    public List<MappedEntity> pending() {
        if (!released.isEmpty()) {
            dropReleased();
        }
        return pending;
    }

    /** The persistent objects that have a dirty bit and are not deleted, each once, in order. */
    public List<MappedEntity> dirty() {
        Set<MappedEntity> seen =
                settled == dirty.size() ? null : Collections.newSetFromMap(new IdentityHashMap<>(dirty.size()));
        List<MappedEntity> changed = new ArrayList<>(dirty.size());
        for (MappedEntity entity : dirty) {
            if (Masks.isAnyDirty(entity) && !isDeleted(entity) && (seen == null || seen.add(entity))) {
                changed.add(entity);
            }
        }
        return changed;
    }

    /** The objects to delete. */
    public Set<MappedEntity> deleted() {
        return deleted;
    }

    /** Whether nothing was noted. */
    public boolean isEmpty() {
        return pending.size() == released.size() && dirty.isEmpty() && deleted.isEmpty();
    }

    /** The entities of which something was noted, or was and is no more. */
    public Set<EntityModel<?>> models() {
        return models;
    }

    /** Forgets everything. */
    public void clear() {
        pending.clear();
        holders.clear();
        ways.clear();
        released.clear();
        dirty.clear();
        deleted.clear();
        models.clear();
        computed.clear();
        settled = 0;
    }
}
