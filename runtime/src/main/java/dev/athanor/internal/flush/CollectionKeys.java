package dev.athanor.internal.flush;

import dev.athanor.spi.CollectionState;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.spi.RelationshipModel.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The foreign keys that collections alone tell: of the children that came into one that has no other side, or left it. Used by
 * whoever asks what a flush writes.
 */
final class CollectionKeys {
    private CollectionKeys() {}

    /** Hears of the children of an object. */
    interface Visitor extends LinkRows.Outside {
        /**
         * A child whose foreign key is to be that of another row.
         *
         * @param owner the object referred to; null for none
         * @param name the relationship, as messages name it
         */
        void refers(MappedEntity child, RelationshipModel relationship, @Nullable MappedEntity owner, String name);
    }

    /** Visits what the collections of an object tell; what they hold and is in no session is told of those with another side too. */
    static void visit(MappedEntity owner, Changes changes, RowKeys keys, Visitor visitor) {
        for (RelationshipModel relationship : owner.athanor$model().relationships()) {
            visit(owner, relationship, changes, keys, visitor);
        }
    }

    /** The same of one relationship. */
    static void visit(
            MappedEntity owner, RelationshipModel relationship, Changes changes, RowKeys keys, Visitor visitor) {
        EntityModel<?> model = owner.athanor$model();
        if (relationship.kind() != Kind.ONE_TO_MANY
                || relationship.isViewOnly()
                || model.get(owner, relationship.index()) == null) {
            return;
        }
        String name = model.attributeName(relationship.index());
        CollectionState state = model.collection(owner, relationship.index()).state();
        boolean isAlone = relationship.inverse() == null;
        for (Object each : state.added()) {
            MappedEntity child = (MappedEntity) each;
            if (FlushPlanner.isOutside(child)) {
                visitor.skipped(owner, relationship, child);
            } else if (isAlone && !changes.isDeleted(child)) {
                visitor.refers(child, relationship, owner, name);
            }
        }
        if (isAlone) {
            for (Object each : state.removed()) {
                MappedEntity child = (MappedEntity) each;
                if (!FlushPlanner.isOutside(child)
                        && !changes.isDeleted(child)
                        && refersTo(child, relationship, owner, keys)) {
                    visitor.refers(child, relationship, null, name);
                }
            }
        }
    }

    /** Whether the foreign key of a child is the key of the owner's row. */
    static boolean refersTo(MappedEntity child, RelationshipModel relationship, MappedEntity owner, RowKeys keys) {
        return owner.athanor$model().key(owner) != null
                && keys.of(owner)
                        .equals(KeyColumns.referred(child, relationship.targetColumns(), owner.athanor$model()));
    }
}
