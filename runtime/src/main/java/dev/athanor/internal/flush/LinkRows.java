package dev.athanor.internal.flush;

import dev.athanor.spi.CollectionState;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.spi.RelationshipModel.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the changed rows of link tables, each once although both of its sides know of it. */
final class LinkRows {
    private final Changes changes;
    private final Map<RelationshipModel, List<LinkRow>> added;
    private final Map<RelationshipModel, List<LinkRow>> removed;
    private final Outside outside;
    private final Set<Seen> seen = new HashSet<>();

    LinkRows(
            Changes changes,
            Map<RelationshipModel, List<LinkRow>> added,
            Map<RelationshipModel, List<LinkRow>> removed,
            Outside outside) {
        this.changes = changes;
        this.added = added;
        this.removed = removed;
        this.outside = outside;
    }

    void collect(MappedEntity entity) {
        EntityModel<?> model = entity.athanor$model();
        for (RelationshipModel relationship : model.relationships()) {
            if (relationship.kind() == Kind.MANY_TO_MANY && model.get(entity, relationship.index()) != null) {
                CollectionState state =
                        model.collection(entity, relationship.index()).state();
                state.added().forEach(target -> row(added, relationship, entity, (MappedEntity) target));
                state.removed().forEach(target -> row(removed, relationship, entity, (MappedEntity) target));
            }
        }
    }

    private void row(
            Map<RelationshipModel, List<LinkRow>> rows,
            RelationshipModel relationship,
            MappedEntity entity,
            MappedEntity target) {
        if (FlushPlanner.isOutside(target) && rows == removed) {
            return;
        }
        if (FlushPlanner.isOutside(target)) {
            outside.skipped(entity, relationship, target);
            return;
        }
        if (changes.isDeleted(entity) || changes.isDeleted(target)) {
            return;
        }
        RelationshipModel inverse = relationship.inverse();
        boolean turn = !relationship.ownsLink() && inverse != null;
        RelationshipModel owning = turn && inverse != null ? inverse : relationship;
        MappedEntity own = turn ? target : entity;
        MappedEntity other = turn ? entity : target;
        if (seen.add(new Seen(owning, own, other, rows == added))) {
            rows.computeIfAbsent(owning, each -> new ArrayList<>()).add(new LinkRow(own, other));
        }
    }

    /** Hears of an object that is held and is in no session, so that its link is not written. */
    interface Outside {
        void skipped(MappedEntity owner, RelationshipModel relationship, MappedEntity target);
    }

    /** A row by the identity of its objects, whatever {@code equals} they define. */
    private record Seen(RelationshipModel relationship, MappedEntity own, MappedEntity target, boolean added) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Seen that
                    && relationship == that.relationship
                    && own == that.own
                    && target == that.target
                    && added == that.added;
        }

        @Override
        public int hashCode() {
            return (System.identityHashCode(own) * 31 + System.identityHashCode(target)) * 31
                    + System.identityHashCode(relationship);
        }
    }
}
