package dev.athanor.internal.flush;

import dev.athanor.error.InvalidValueException;
import dev.athanor.internal.identity.Identities;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.spi.RelationshipModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The objects whose key a flush changes: refuses keys that others have, and finds the rows that the session has to take along
 * because the database does not ({@code passiveUpdates = false}). Used by the planner.
 */
final class KeyChanges {
    private final Changes changes;
    private final Identities identities;
    private final RelationshipSource source;
    private final Set<MappedEntity> changed = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<RelationshipModel, List<MappedEntity>> released = new LinkedHashMap<>();

    KeyChanges(Changes changes, Identities identities, RelationshipSource source) {
        this.changes = changes;
        this.identities = identities;
        this.source = source;
    }

    /** Whether some object has a key that is not written yet. */
    boolean areMoving() {
        return identities.hasMovedKeys();
    }

    /** Whether the flush changes the key of the object. */
    boolean contains(MappedEntity entity) {
        return changed.contains(entity);
    }

    /** The steps that clear foreign keys which would be in the way, where they can be NULL in between. */
    List<FlushStep> releases() {
        List<FlushStep> steps = new ArrayList<>();
        released.forEach((relationship, rows) ->
                steps.add(new FlushStep.Release(relationship.target(), rows, UnreadTargets.nullable(relationship))));
        return steps;
    }

    /** Whether a column of an object's key is changed. */
    static boolean isChanged(MappedEntity entity) {
        for (int i = 0; i < entity.athanor$model().keySize(); i++) {
            if (Masks.isDirty(entity, i)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Looks at the changed objects.
     *
     * @param copies takes the foreign keys that go along
     * @throws InvalidValueException where two objects would have the same key
     */
    void find(Copies copies) {
        if (!identities.hasMovedKeys()) {
            return;
        }
        List<MappedEntity> wave = newlyChanged();
        while (!wave.isEmpty()) {
            ByEntity.of(wave).forEach((model, owners) -> {
                for (RelationshipModel relationship : TakenAlong.of(model)) {
                    takeAlong(owners, relationship, copies);
                }
            });
            wave = newlyChanged();
        }
        refuseConflicts();
    }

    private List<MappedEntity> newlyChanged() {
        List<MappedEntity> found = new ArrayList<>();
        for (MappedEntity entity : changes.dirty()) {
            if (isChanged(entity) && changed.add(entity)) {
                found.add(entity);
            }
        }
        return found;
    }

    private void takeAlong(List<MappedEntity> owners, RelationshipModel relationship, Copies copies) {
        source.loadWhole(owners, relationship);
        for (MappedEntity owner : owners) {
            EntityModel<?> model = owner.athanor$model();
            String name = model.attributeName(relationship.index());
            if (relationship.isToMany()) {
                model.collection(owner, relationship.index())
                        .state()
                        .removed()
                        .forEach(each -> release(relationship, (MappedEntity) each));
            }
            for (MappedEntity child : TakenAlong.children(owner, relationship)) {
                release(relationship, child);
                if (!changes.isDeleted(child)) {
                    copies.copy(new KeyCopy(child, relationship.targetColumns(), owner, name), relationship);
                }
            }
        }
    }

    private void release(RelationshipModel relationship, MappedEntity child) {
        boolean isRow = !FlushPlanner.isPending(child) && !FlushPlanner.isOutside(child);
        if (isRow && !UnreadTargets.nullable(relationship).isEmpty()) {
            released.computeIfAbsent(relationship, each -> new ArrayList<>()).add(child);
        }
    }

    private void refuseConflicts() {
        Map<Taken, MappedEntity> takers = new HashMap<>();
        for (MappedEntity entity : changed) {
            EntityModel<?> model = entity.athanor$model();
            Object key = model.key(entity);
            if (key == null || key.equals(identities.rowKey(entity))) {
                continue; // it waits for the key of a new object
            }
            MappedEntity other = takers.put(new Taken(model, key), entity);
            if (other != null) {
                throw new InvalidValueException(named(other) + " and " + named(entity) + " are both to get the key "
                        + key + ". Give one of them another key.");
            }
            MappedEntity held = identities.find(model, key);
            if (held != null && held != entity && !changed.contains(held) && !changes.isDeleted(held)) {
                throw new InvalidValueException(named(entity) + " is to get the key " + key + ", which another "
                        + model.name()
                        + " of this session has. Delete that one, or give it another key, in the same flush;"
                        + " where its row is gone, expunge it.");
            }
        }
        for (MappedEntity entity : changes.pending()) {
            Object key = entity.athanor$model().key(entity);
            MappedEntity other = key == null ? null : takers.get(new Taken(entity.athanor$model(), key));
            if (other != null) {
                throw new InvalidValueException(named(other) + " is to get the key " + key + ", which a new "
                        + entity.athanor$model().name() + " of this session has. Give one of them another key.");
            }
        }
    }

    private String named(MappedEntity entity) {
        return entity.athanor$model().name() + " with key " + identities.rowKey(entity);
    }

    private record Taken(EntityModel<?> model, @Nullable Object key) {}

    /** Takes a foreign key that follows from a changed key. */
    interface Copies {
        void copy(KeyCopy copy, RelationshipModel relationship);
    }
}
