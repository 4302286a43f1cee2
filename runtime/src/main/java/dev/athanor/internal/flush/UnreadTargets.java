package dev.athanor.internal.flush;

import dev.athanor.internal.identity.Identities;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.spi.RelationshipModel.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The targets of write-only collections whose owners are deleted. Those that the session has by another way lose their parent as
 * objects do; of all others the flush empties the foreign key by one statement for each owner. Used by cascades and the planner.
 */
final class UnreadTargets {
    private final Identities identities;
    private final Map<Object, List<MappedEntity>> byKey;

    private UnreadTargets(Identities identities, Map<Object, List<MappedEntity>> byKey) {
        this.identities = identities;
        this.byKey = byKey;
    }

    /** The targets that are here and whose row is known to refer to one of the owners; none of a collection that is read. */
    static UnreadTargets of(List<MappedEntity> owners, RelationshipModel relationship, Identities identities) {
        if (!isFollowed(relationship)) {
            return new UnreadTargets(identities, Map.of());
        }
        EntityModel<?> model = owners.get(0).athanor$model();
        List<Object> keys = new ArrayList<>(owners.size());
        owners.forEach(owner -> keys.add(identities.rowKey(owner)));
        return new UnreadTargets(
                identities,
                new Referring(identities.of(relationship.target()), relationship.targetColumns(), model).take(keys));
    }

    List<MappedEntity> of(MappedEntity owner) {
        return byKey.isEmpty() ? List.of() : byKey.getOrDefault(identities.rowKey(owner), List.of());
    }

    /** Whether the foreign keys of the rows are emptied when an owner is deleted: they can be NULL, and the database does not. */
    static boolean areCleared(RelationshipModel relationship) {
        return isFollowed(relationship) && !nullable(relationship).isEmpty();
    }

    private static boolean isFollowed(RelationshipModel relationship) {
        return relationship.isWriteOnly()
                && relationship.kind() == Kind.ONE_TO_MANY
                && !relationship.isPassiveOnDelete();
    }

    /** The columns of a foreign key that can be NULL: one is enough for it to refer to nothing. */
    static List<Integer> nullable(RelationshipModel relationship) {
        List<Integer> found = new ArrayList<>();
        for (int column : relationship.targetColumns()) {
            if (relationship.target().columns().get(column).def().nullable()) {
                found.add(column);
            }
        }
        return found;
    }
}
