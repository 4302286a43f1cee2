package dev.athanor.internal.load;

import dev.athanor.internal.identity.LoadObserver;
import dev.athanor.spi.Extent;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.type.RowReader;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the target of an eager relationship out of each row and gives it to its parent; a collection when all rows are read. */
final class EagerReader {
    private final int parent;
    private final RelationshipModel relationship;
    /** The to-one back to the parent, which needs no statement either; null where there is none. */
    private final @Nullable RelationshipModel back;

    private final EntitySlot slot;
    private final boolean overwrite;
    private final Extent extent;
    /** Hears which collections are loaded, in development mode; else null. */
    private final @Nullable LoadObserver loads;

    private final IdentityHashMap<MappedEntity, Targets> collections = new IdentityHashMap<>();
    private @Nullable MappedEntity lastParent;
    private @Nullable Targets lastCollection;

    /**
     * A reader for one result.
     *
     * @param overwrite whether what the parent holds is replaced
     * @param loads who hears which collections are loaded; null for nobody
     */
    EagerReader(RowPlan.Eager plan, EntitySlot slot, boolean overwrite, @Nullable LoadObserver loads) {
        this.parent = plan.parent();
        this.relationship = plan.relationship();
        RelationshipModel inverse = relationship.inverse();
        this.back = inverse == null || inverse.isToMany() ? null : inverse;
        this.slot = slot;
        this.overwrite = overwrite;
        this.extent = plan.extent();
        this.loads = loads;
    }

    /** Reads the target for a parent, which is null where an outer join left it out; the target. */
    @Nullable
    MappedEntity read(@Nullable MappedEntity parent, RowReader row) throws SQLException {
        MappedEntity target = slot.read(row);
        if (parent == null) {
            return target;
        }
        if (relationship.isToMany()) {
            add(parent, target);
        } else if (target == null && relationship.isRequired()) {
            return null; // its row is not there, or left out by criteria: for a touch to tell
        } else if (overwrite || !Masks.isLoaded(parent, relationship.index())) {
            parent.athanor$model().set(parent, relationship.index(), target);
            Masks.setLoaded(parent, relationship.index(), true);
            linkBack(parent, target);
        }
        return target;
    }

    /** The number of the parent among the slots, and after them the eager ones. */
    int parent() {
        return parent;
    }

    /** Makes room for the targets of a result of about this size. */
    void expect(int rows) {
        if (relationship.isToMany()) {
            slot.expect(rows);
        }
    }

    /** Tells who listens of the targets that were read since the last call. */
    void tell() {
        slot.tell();
    }

    void endOfResult() {
        collections.forEach((parent, targets) -> parent.athanor$model()
                .collection(parent, relationship.index())
                .state()
                .load(targets.inOrder, extent));
        if (loads != null && !collections.isEmpty()) {
            EagerWatch.watch(collections.keySet(), relationship, loads);
        }
        collections.clear();
        lastParent = null;
        lastCollection = null;
        slot.endOfResult();
    }

    private void add(MappedEntity parent, @Nullable MappedEntity target) {
        Targets targets = lastCollection;
        if (parent != lastParent) {
            lastParent = parent;
            targets = collections.get(parent);
            if (targets == null && (overwrite || !Masks.isLoaded(parent, relationship.index()))) {
                targets = new Targets();
                collections.put(parent, targets);
            }
            lastCollection = targets;
        }
        if (targets != null && target != null && targets.add(target, slot.lastIsNew)) {
            linkBack(parent, target);
        }
    }

    private void linkBack(MappedEntity parent, @Nullable MappedEntity target) {
        if (target != null && back != null && !Masks.isLoaded(target, back.index())) {
            target.athanor$model().set(target, back.index(), parent);
            Masks.setLoaded(target, back.index(), true);
        }
    }

    /** The targets of one parent, each once: whatever the query joins besides may repeat the row of a target. */
    private static final class Targets {
        private static final int SCANNED = 8;

        private final List<Object> inOrder = new ArrayList<>();
        private @Nullable Set<Object> seen;

        /** Adds a target that is not there; an object made from the current row cannot be. */
        boolean add(MappedEntity target, boolean isNew) {
            if (!isNew && contains(target)) {
                return false;
            }
            inOrder.add(target);
            if (seen != null) {
                seen.add(target);
            }
            return true;
        }

        private boolean contains(MappedEntity target) {
            int size = inOrder.size();
            if (size > SCANNED) {
                if (seen == null) {
                    seen = Collections.newSetFromMap(new IdentityHashMap<>());
                    seen.addAll(inOrder);
                }
                return seen.contains(target);
            }
            for (int i = 0; i < size; i++) {
                if (inOrder.get(i) == target) {
                    return true;
                }
            }
            return false;
        }
    }
}
