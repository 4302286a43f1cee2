package dev.athanor.internal.session;

import dev.athanor.annotation.Cascade;
import dev.athanor.internal.flush.Lacking;
import dev.athanor.internal.load.Keys;
import dev.athanor.spi.CollectionState;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.spi.RelationshipModel;
import java.util.ArrayList;
import java.util.List;

/** What of an object of elsewhere is merged: relationships that cascade merge, as far as the object has them. */
final class MergeScope {
    private MergeScope() {}

    /** The targets of a relationship that is merged too, as far as the object has it. */
    static List<MappedEntity> targets(MappedEntity entity, RelationshipModel relationship) {
        EntityModel<?> model = entity.athanor$model();
        Object value = isMerged(entity, relationship) ? model.get(entity, relationship.index()) : null;
        if (value == null) {
            return List.of();
        }
        List<MappedEntity> targets = new ArrayList<>();
        if (relationship.isToMany()) {
            model.collection(entity, relationship.index())
                    .state()
                    .known()
                    .forEach(target -> targets.add((MappedEntity) target));
        } else {
            targets.add((MappedEntity) value);
        }
        return targets;
    }

    static boolean isMerged(MappedEntity entity, RelationshipModel relationship) {
        return !relationship.isViewOnly()
                && relationship.cascades(Cascade.MERGE)
                && (Masks.isLoaded(entity, relationship.index()) || isWaiting(entity, relationship))
                && (entity.athanor$owner() == null
                        || !Keys.isCutOff(entity, relationship) && !isUnchangedNull(entity, relationship));
    }

    /**
     * Whether no target was found whose foreign key refers to the object, and nobody has taken one away since: criteria may have
     * left it out, and it is not for the other side of its key to tell that there is none.
     */
    private static boolean isUnchangedNull(MappedEntity entity, RelationshipModel relationship) {
        return relationship.kind() == RelationshipModel.Kind.INVERSE_TO_ONE
                && !Masks.isDirty(entity, relationship.index())
                && entity.athanor$model().get(entity, relationship.index()) == null;
    }

    /** Whether something was added to a collection that is not loaded, or removed from it. */
    private static boolean isWaiting(MappedEntity entity, RelationshipModel relationship) {
        EntityModel<?> model = entity.athanor$model();
        if (!relationship.isToMany() || model.get(entity, relationship.index()) == null) {
            return false;
        }
        CollectionState state = model.collection(entity, relationship.index()).state();
        return !state.added().isEmpty() || !state.removed().isEmpty();
    }

    /** What was removed from a collection of which not all is loaded. */
    static List<MappedEntity> removed(MappedEntity entity, RelationshipModel relationship) {
        List<MappedEntity> removed = new ArrayList<>();
        if (relationship.isToMany() && isMerged(entity, relationship) && Lacking.isLacking(entity, relationship)) {
            entity.athanor$model()
                    .collection(entity, relationship.index())
                    .state()
                    .removed()
                    .forEach(target -> removed.add((MappedEntity) target));
        }
        return removed;
    }
}
