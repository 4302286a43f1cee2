package dev.athanor.internal.identity;

import dev.athanor.session.EntityState;
import dev.athanor.session.FormerValue;
import dev.athanor.session.StateSource;
import dev.athanor.spi.EntityOwner;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.spi.RelationshipModel;
import org.jspecify.annotations.Nullable;

/** The owner of the objects that a session will insert: there is nothing to load for them yet. One for each session. */
public final class PendingOwner implements EntityOwner, StateSource {
    private final EntityHolder holder;

    /** The pending objects of a session. */
    public PendingOwner(EntityHolder holder) {
        this.holder = holder;
    }

    /** The session. */
    public EntityHolder holder() {
        return holder;
    }

    /** Says that an object was let go: the flush found that it is nothing without its parent. */
    public void released(MappedEntity entity) {
        holder.moved(entity, EntityState.PENDING, EntityState.TRANSIENT);
    }

    @Override
    public void load(MappedEntity entity, int attribute) {
        // a pending object has no row: its unset columns and relationships are empty
        holder.loadPending(entity, attribute);
    }

    @Override
    public void changing(MappedEntity entity, int attribute, @Nullable Object before, @Nullable Object after) {
        if (attribute >= entity.athanor$model().columns().size()
                && entity.athanor$model().relationship(attribute).isToMany()
                && !entity.athanor$model().relationship(attribute).isWriteOnly()) {
            Masks.setLoaded(entity, attribute, true);
        }
    }

    @Override
    public void cascade(MappedEntity entity, RelationshipModel relationship, MappedEntity target) {
        holder.cascade(entity, relationship, target);
    }

    @Override
    public void orphaned(MappedEntity target) {
        holder.release(target);
    }

    @Override
    public EntityState state(Object entity) {
        return EntityState.PENDING;
    }

    @Override
    public FormerValue former(Object entity, int attribute) {
        return FormerValue.UNKNOWN;
    }

    @Override
    public boolean isReadable(Object entity, int attribute) {
        return Masks.isLoaded(MappedEntity.of(entity), attribute);
    }

    @Override
    public boolean isComputed(Object entity, int column) {
        return !holder.isClosed() && holder.isComputed(MappedEntity.of(entity), column);
    }
}
