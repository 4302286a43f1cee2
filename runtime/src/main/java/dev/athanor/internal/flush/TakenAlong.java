package dev.athanor.internal.flush;

import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.RelationshipModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * The children whose rows the session takes along when a key changes, because the database does not ({@code passiveUpdates =
 * false}). Used by whoever asks what a flush writes.
 */
final class TakenAlong {
    private TakenAlong() {}

    /** Hears of the children. */
    interface Visitor {
        void takenAlong(MappedEntity child, RelationshipModel relationship, MappedEntity owner);
    }

    /** Visits those that a flush will find, before it copies a key. */
    static void find(Changes changes, RelationshipSource source, Visitor visitor) {
        Set<MappedEntity> seen = Collections.newSetFromMap(new IdentityHashMap<>(0));
        List<MappedEntity> wave = new ArrayList<>(0);
        for (MappedEntity entity : changes.dirty()) {
            if (KeyChanges.isChanged(entity) || KeyCopies.isOfOther(entity)) {
                seen.add(entity);
                wave.add(entity);
            }
        }
        while (!wave.isEmpty()) {
            List<MappedEntity> next = new ArrayList<>();
            ByEntity.of(wave).forEach((model, owners) -> {
                for (RelationshipModel relationship : of(model)) {
                    source.loadWhole(owners, relationship);
                    for (MappedEntity owner : owners) {
                        for (MappedEntity child : children(owner, relationship)) {
                            if (changes.isDeleted(child)) {
                                continue;
                            }
                            visitor.takenAlong(child, relationship, owner);
                            if (isOfKey(child, relationship) && seen.add(child)) {
                                next.add(child);
                            }
                        }
                    }
                }
            });
            wave = next;
        }
    }

    /** The relationships of an entity by which they are found. */
    static List<RelationshipModel> of(EntityModel<?> model) {
        List<RelationshipModel> found = new ArrayList<>(0);
        for (RelationshipModel relationship : model.relationships()) {
            if (!relationship.isPassiveOnUpdate() && !relationship.isViewOnly()) {
                found.add(relationship);
            }
        }
        return found;
    }

    /** The children of one object whose rows refer to its row: not those that came since. */
    static List<MappedEntity> children(MappedEntity owner, RelationshipModel relationship) {
        Set<Object> added = Collections.newSetFromMap(new IdentityHashMap<>(0));
        if (relationship.isToMany() && owner.athanor$model().get(owner, relationship.index()) != null) {
            added.addAll(owner.athanor$model()
                    .collection(owner, relationship.index())
                    .state()
                    .added());
        }
        List<MappedEntity> children = new ArrayList<>();
        for (Object each : CascadeResolver.targets(owner, relationship)) {
            MappedEntity child = (MappedEntity) each;
            if (!added.contains(child) && !FlushPlanner.isPending(child) && !FlushPlanner.isOutside(child)) {
                children.add(child);
            }
        }
        return children;
    }

    private static boolean isOfKey(MappedEntity child, RelationshipModel relationship) {
        for (int column : relationship.targetColumns()) {
            if (column < child.athanor$model().keySize()) {
                return true;
            }
        }
        return false;
    }
}
