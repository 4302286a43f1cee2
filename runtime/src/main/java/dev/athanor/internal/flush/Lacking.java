package dev.athanor.internal.flush;

import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.spi.RelationshipModel;

/** Whether an object knows all rows of a relationship. Used by flush and merge. */
public final class Lacking {
    private Lacking() {}

    /** Whether the relationship is not loaded, or is a collection of which criteria or a query may have left rows out. */
    public static boolean isLacking(MappedEntity owner, RelationshipModel relationship) {
        return !Masks.isLoaded(owner, relationship.index()) || isCut(owner, relationship);
    }

    /** Whether it is loaded, and a collection of which rows may have been left out. */
    public static boolean isCut(MappedEntity owner, RelationshipModel relationship) {
        return relationship.isToMany()
                && Masks.isLoaded(owner, relationship.index())
                && owner.athanor$model()
                        .collection(owner, relationship.index())
                        .state()
                        .mayLack();
    }
}
