package dev.athanor.internal.flush;

import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.spi.RelationshipModel.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Foreign keys whose mapping wants an UPDATE of their own: after the INSERTs, and before the DELETEs. */
final class PostUpdates {
    private PostUpdates() {}

    /** Whether a key is written by an UPDATE of its own; one that cannot be NULL until then is not. */
    static boolean isPostponed(RelationshipModel relationship, KeyCopy key) {
        return relationship.isPostUpdate() && key.isNullable();
    }

    /** The keys of rows to delete that are emptied first: those that are not known to be empty. */
    static Map<EntityModel<?>, List<KeyCopy>> ofDeletes(Iterable<MappedEntity> deleted) {
        Map<EntityModel<?>, List<KeyCopy>> keys = new LinkedHashMap<>();
        for (MappedEntity entity : deleted) {
            EntityModel<?> model = entity.athanor$model();
            for (RelationshipModel relationship : model.relationships()) {
                if (relationship.kind() == Kind.TO_ONE
                        && relationship.isPostUpdate()
                        && !relationship.isViewOnly()
                        && !isKnownToBeEmpty(entity, relationship)) {
                    KeyCopy copy = new KeyCopy(
                            entity, relationship.columns(), null, model.attributeName(relationship.index()));
                    if (isPostponed(relationship, copy)) {
                        keys.computeIfAbsent(model, each -> new ArrayList<>()).add(copy);
                    }
                }
            }
        }
        return keys;
    }

    private static boolean isKnownToBeEmpty(MappedEntity entity, RelationshipModel relationship) {
        for (int column : relationship.columns()) {
            if (!Masks.isLoaded(entity, column) || entity.athanor$model().get(entity, column) != null) {
                return false;
            }
        }
        return true;
    }
}
