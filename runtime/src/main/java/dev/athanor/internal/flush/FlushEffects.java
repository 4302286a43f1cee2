package dev.athanor.internal.flush;

import dev.athanor.internal.identity.PendingOwner;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.spi.RelationshipModel;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a flush does about the objects that cascades reach, before it is planned. */
final class FlushEffects implements CascadeEffects {
    @Override
    public void deleted(
            MappedEntity entity, @Nullable MappedEntity owner, RelationshipModel relationship, boolean orphan) {
        // the changes know it
    }

    @Override
    public void released(MappedEntity pending) {
        if (pending.athanor$owner() instanceof PendingOwner owner) {
            pending.athanor$owner(null);
            owner.released(pending);
        }
    }

    @Override
    public void cleared(MappedEntity owner, RelationshipModel relationship, MappedEntity child) {
        EntityModel<?> model = child.athanor$model();
        RelationshipModel inverse = relationship.inverse();
        if (ListPosition.isCleared(child, relationship)) {
            DatabaseValues.change(child, relationship.position(), null);
        }
        if (inverse != null) {
            Objects.requireNonNull(child.athanor$owner()).changing(child, inverse.index(), owner, null);
            model.set(child, inverse.index(), null);
            Masks.setLoaded(child, inverse.index(), true);
            return;
        }
        for (int column : relationship.targetColumns()) {
            Objects.requireNonNull(child.athanor$owner()).changing(child, column, model.get(child, column), null);
            model.set(child, column, null);
        }
    }
}
