package dev.athanor.internal.flush;

import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.RelationshipModel;
import org.jspecify.annotations.Nullable;

/** What a {@link CascadeResolver} finds to be done: the flush does it, a preview writes it down. */
interface CascadeEffects {
    /**
     * An object whose row goes too.
     *
     * @param owner the object that reaches it or has lost it; null where only the relationship is known
     * @param orphan whether it is deleted because it was lost
     */
    void deleted(MappedEntity entity, @Nullable MappedEntity owner, RelationshipModel relationship, boolean orphan);

    /** A pending object that is inserted no more. */
    void released(MappedEntity pending);

    /** An object that stays and loses its parent, which is deleted. */
    void cleared(MappedEntity owner, RelationshipModel relationship, MappedEntity child);
}
