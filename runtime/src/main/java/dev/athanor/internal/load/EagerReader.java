package dev.athanor.internal.load;

import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.type.RowReader;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the target of an eager relationship out of each row and gives it to its parent; a collection when all rows are read. */
final class EagerReader {
    private final RelationshipModel relationship;
    private final EntitySlot slot;
    private final boolean overwrite;
    private final boolean repeats;
    private final IdentityHashMap<MappedEntity, List<Object>> collections = new IdentityHashMap<>();
    private @Nullable MappedEntity lastParent;
    private @Nullable List<Object> lastCollection;

    /**
     * A reader for one result.
     *
     * @param overwrite whether what the parent holds is replaced
     * @param repeats whether a parent's target can come in several rows, because the query joins another collection
     */
    EagerReader(RelationshipModel relationship, EntitySlot slot, boolean overwrite, boolean repeats) {
        this.relationship = relationship;
        this.slot = slot;
        this.overwrite = overwrite;
        this.repeats = repeats;
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
        } else if (overwrite || !Masks.isLoaded(parent, relationship.index())) {
            parent.athanor$model().set(parent, relationship.index(), target);
            Masks.setLoaded(parent, relationship.index(), true);
            linkBack(parent, target);
        }
        return target;
    }

    void endOfResult() {
        collections.forEach((parent, targets) -> parent.athanor$model()
                .collection(parent, relationship.index())
                .state()
                .load(targets));
        collections.clear();
        lastParent = null;
        lastCollection = null;
        slot.endOfResult();
    }

    private void add(MappedEntity parent, @Nullable MappedEntity target) {
        List<Object> targets = lastCollection;
        if (parent != lastParent) {
            lastParent = parent;
            targets = collections.get(parent);
            if (targets == null && (overwrite || !Masks.isLoaded(parent, relationship.index()))) {
                targets = new ArrayList<>();
                collections.put(parent, targets);
            }
            lastCollection = targets;
        }
        if (targets != null && target != null && !(repeats && containsIdentity(targets, target))) {
            targets.add(target);
            linkBack(parent, target);
        }
    }

    /** The target's to-one back to the parent needs no statement either. */
    private void linkBack(MappedEntity parent, @Nullable MappedEntity target) {
        RelationshipModel inverse = relationship.inverse();
        if (target != null && inverse != null && !inverse.isToMany()) {
            EntityModel<?> model = target.athanor$model();
            if (!Masks.isLoaded(target, inverse.index())) {
                model.set(target, inverse.index(), parent);
                Masks.setLoaded(target, inverse.index(), true);
            }
        }
    }

    private static boolean containsIdentity(List<Object> list, Object element) {
        for (Object each : list) {
            if (each == element) {
                return true;
            }
        }
        return false;
    }
}
