package dev.athanor.internal.flush;

import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.spi.RelationshipModel.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The steps of a flush plan that write link tables. Used by the planner. */
final class LinkSteps {
    private final Changes changes;
    private final LinkRows.Outside outside;
    private final List<FlushStep> steps;

    /**
     * Those of some changes.
     *
     * @param outside hears of what is held and not written
     * @param steps the plan, to whose end they are added
     */
    LinkSteps(Changes changes, LinkRows.Outside outside, List<FlushStep> steps) {
        this.changes = changes;
        this.outside = outside;
        this.steps = steps;
    }

    /** What changed objects and new ones have taken out and put in. */
    void changed(List<MappedEntity> dirty) {
        Map<RelationshipModel, List<LinkRow>> added = new LinkedHashMap<>();
        Map<RelationshipModel, List<LinkRow>> removed = new LinkedHashMap<>();
        LinkRows rows = new LinkRows(changes, added, removed, outside);
        dirty.forEach(rows::collect);
        changes.pending().forEach(rows::collect);
        removed.forEach((relationship, links) -> steps.add(new FlushStep.Unlink(relationship.link(), links)));
        added.forEach((relationship, links) -> steps.add(new FlushStep.Link(relationship.link(), links)));
    }

    /** All links of objects that are deleted. */
    void unlinkAll(List<MappedEntity> deleted) {
        ByEntity.of(deleted).forEach((model, owners) -> {
            for (RelationshipModel relationship : model.relationships()) {
                if (relationship.kind() == Kind.MANY_TO_MANY) {
                    unlinkAll(relationship, owners);
                }
            }
        });
    }

    private void unlinkAll(RelationshipModel relationship, List<MappedEntity> owners) {
        List<MappedEntity> known =
                owners.stream().filter(owner -> unlinks(owner, relationship)).toList();
        if (!known.isEmpty()) {
            steps.add(new FlushStep.UnlinkAll(relationship.link(), known));
        }
    }

    /** Whether the links of an object that is deleted are deleted before it, and not left to the database. */
    static boolean unlinks(MappedEntity owner, RelationshipModel relationship) {
        return !relationship.isViewOnly()
                && (!relationship.isPassiveOnDelete() || Masks.isLoaded(owner, relationship.index()));
    }
}
