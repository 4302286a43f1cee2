package dev.athanor.internal.flush;

import dev.athanor.error.InvalidValueException;
import dev.athanor.internal.execute.Warnings;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.EntityText;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.spi.RelationshipModel.Kind;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The foreign keys that follow from relationships: those that are known are copied at once, the others wait for the key of the
 * object referred to. Used by the planner.
 */
final class KeyCopies implements KeyChanges.Copies, CollectionKeys.Visitor, LinkRows.Outside {
    private final Changes changes;
    private final RowKeys keys;
    private final KeyChanges keyChanges;
    private final Warnings warnings;
    private final IdentityHashMap<MappedEntity, List<KeyCopy>> waiting = new IdentityHashMap<>();
    private final Map<EntityModel<?>, List<KeyCopy>> postUpdates = new LinkedHashMap<>();
    private boolean keysMove;

    KeyCopies(Changes changes, RowKeys keys, KeyChanges keyChanges, Warnings warnings) {
        this.changes = changes;
        this.keys = keys;
        this.keyChanges = keyChanges;
        this.warnings = warnings;
    }

    /** Copies the keys of what changed objects and new ones refer to. */
    void collect(List<MappedEntity> dirty) {
        dirty.forEach(this::copyOwnKey);
        keysMove = keyChanges.areMoving();
        dirty.forEach(this::copyKeys);
        changes.pending().forEach(this::copyKeys);
        keyChanges.find(this);
    }

    /** By the objects that have the foreign keys: those that wait for a key, or may have to go after it. */
    IdentityHashMap<MappedEntity, List<KeyCopy>> waiting() {
        return waiting;
    }

    /** Those that get an UPDATE of their own. */
    Map<EntityModel<?>, List<KeyCopy>> postUpdates() {
        return postUpdates;
    }

    /** Whether some object has a key that is not written yet. */
    boolean keysMove() {
        return keysMove;
    }

    /** A key that is a foreign key comes first, as it may be that of others. */
    private void copyOwnKey(MappedEntity entity) {
        EntityModel<?> model = entity.athanor$model();
        for (RelationshipModel relationship : model.relationships()) {
            if (isOfKey(entity, relationship)) {
                copyKey(entity, relationship, (MappedEntity) model.get(entity, relationship.index()));
            }
        }
    }

    /** Whether an object's key is to be that of another one, which it was given by a to-one. */
    static boolean isOfOther(MappedEntity entity) {
        for (RelationshipModel relationship : entity.athanor$model().relationships()) {
            if (isOfKey(entity, relationship)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfKey(MappedEntity entity, RelationshipModel relationship) {
        if (Masks.isDirty(entity, relationship.index())
                && Masks.isLoaded(entity, relationship.index())
                && !relationship.isViewOnly()) {
            for (int column : relationship.columns()) {
                if (column < entity.athanor$model().keySize()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Finds the foreign keys that follow from changed relationships of an object. */
    private void copyKeys(MappedEntity entity) {
        EntityModel<?> model = entity.athanor$model();
        boolean isNew = FlushPlanner.isPending(entity);
        for (RelationshipModel relationship : model.relationships()) {
            int index = relationship.index();
            if (relationship.kind() == Kind.TO_ONE
                    && !relationship.isViewOnly()
                    && Masks.isLoaded(entity, index)
                    && (isNew || Masks.isDirty(entity, index) && !isOfKey(entity, relationship))) {
                copyKey(entity, relationship, (MappedEntity) model.get(entity, index));
            } else {
                CollectionKeys.visit(entity, relationship, changes, keys, this);
            }
        }
    }

    private void copyKey(MappedEntity child, RelationshipModel relationship, @Nullable MappedEntity parent) {
        String name = child.athanor$model().attributeName(relationship.index());
        if (parent != null && FlushPlanner.isOutside(parent)) {
            if (relationship.isRequired()) {
                throw new InvalidValueException(
                        name + " refers to a " + parent.athanor$model().name()
                                + " that is not in the session. Add it, or let the relationship cascade SAVE_UPDATE.");
            }
            warnings.ofFlush(skipped(name + " refers to ", parent));
            return;
        }
        copy(new KeyCopy(child, relationship.columns(), parent, name), relationship);
    }

    /** The warning of an object that a relationship reaches and the session does not have; {@code reached} says how. */
    private static String skipped(String reached, MappedEntity outside) {
        return reached + EntityText.named(outside) + ", which is not in the session: it is not written. Add it first.";
    }

    @Override
    public void copy(KeyCopy copy, RelationshipModel relationship) {
        boolean persistent = !FlushPlanner.isPending(copy.child());
        if (!persistent && copy.parent() != null && PostUpdates.isPostponed(relationship, copy)) {
            copy.postpone();
            postUpdates
                    .computeIfAbsent(copy.child().athanor$model(), each -> new ArrayList<>())
                    .add(copy);
            return;
        }
        if (persistent && !Masks.isAnyDirty(copy.child())) {
            changes.addDirty(copy.child());
        }
        if (persistent && keysMove) {
            copy.announce(); // the database may take the row elsewhere, although the value is the same
        }
        if (copy.isReady()) {
            copy.apply();
        } else if (persistent) {
            copy.announce();
        }
        if (copy.parent() != null && (keysMove || FlushPlanner.isPending(copy.parent()))) {
            waiting.computeIfAbsent(copy.child(), each -> new ArrayList<>(1)).add(copy);
        }
    }

    @Override
    public void refers(MappedEntity child, RelationshipModel relationship, @Nullable MappedEntity owner, String name) {
        copy(new KeyCopy(child, relationship.targetColumns(), owner, name), relationship);
    }

    @Override
    public void skipped(MappedEntity owner, RelationshipModel relationship, MappedEntity target) {
        warnings.ofFlush(skipped(owner.athanor$model().attributeName(relationship.index()) + " holds ", target));
    }
}
