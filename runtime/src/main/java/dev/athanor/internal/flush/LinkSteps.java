package dev.athanor.internal.flush;

import dev.athanor.error.InvalidValueException;
import dev.athanor.spi.EntityText;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.spi.RelationshipModel.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The steps of a flush plan that write link tables, and what is like them of other tables. Used by the planner. */
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

    /**
     * The foreign keys of all rows in the write-only collections of objects that are deleted: before anything is saved, so that what
     * is given to another owner stays there.
     *
     * @throws InvalidValueException where a new object takes the row of such an object, whose rows would be its own
     */
    void clearAll(List<MappedEntity> deleted, RowSwitches switches) {
        ByEntity.of(deleted).forEach((model, owners) -> {
            for (RelationshipModel relationship : model.relationships()) {
                if (relationship.isWriteOnly() && relationship.kind() == Kind.ONE_TO_MANY) {
                    owners.stream().filter(switches::keepsRow).findFirst().ifPresent(owner -> {
                        throw new InvalidValueException(EntityText.of(owner) + " is deleted, and a new object with its"
                                + " key would take its row, and with that the rows of "
                                + model.attributeName(relationship.index())
                                + ", which is write-only. Flush after the delete, before the new one is added.");
                    });
                    if (UnreadTargets.areCleared(relationship)) {
                        steps.add(new FlushStep.ClearAll(relationship, owners));
                    }
                }
            }
        });
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
