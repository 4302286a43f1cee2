package dev.athanor.internal.session;

import dev.athanor.annotation.Cascade;
import dev.athanor.error.SessionStateException;
import dev.athanor.internal.identity.Page;
import dev.athanor.internal.load.Keys;
import dev.athanor.internal.load.RelationshipLoader;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.spi.RelationshipModel;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Notes what is changed of an object before it is, with the value that it has now: reads it first where the former one must be
 * known. Used by {@link SessionObjects}.
 */
final class Noting {
    private final SessionParts parts;
    private final SessionObjects objects;
    private final RelationshipAccess relationships;

    Noting(SessionParts parts, SessionObjects objects, RelationshipAccess relationships) {
        this.parts = parts;
        this.objects = objects;
        this.relationships = relationships;
    }

    void changing(MappedEntity entity, int attribute, @Nullable Object before, @Nullable Object after) {
        EntityModel<?> model = entity.athanor$model();
        if (attribute < model.columns().size()) {
            changingColumn(entity, attribute, before, after);
        } else {
            changingRelationship(entity, model.relationship(attribute), after);
        }
    }

    private void changingColumn(MappedEntity entity, int column, @Nullable Object before, @Nullable Object after) {
        boolean known = Masks.isLoaded(entity, column);
        if (known && Objects.deepEquals(before, after)) {
            return;
        }
        if (column < entity.athanor$model().keySize()) {
            changingKey(entity, column, after);
        }
        if (objects.isDeletedRow(entity)) {
            objects.work().journal().note(entity, column, known, before);
        } else if (!Masks.isDirty(entity, column)) {
            objects.work().journal().note(entity, column, known, before);
            markDirty(entity, column);
        }
    }

    /** Until the flush has written it, the object is found by the key that its row has. */
    private void changingKey(MappedEntity entity, int column, @Nullable Object after) {
        if (after == null) {
            throw new SessionStateException(entity.athanor$model().attributeName(column)
                    + " is the key of a persistent object and cannot be null. Delete the object to be rid of its row. "
                    + "Where it refers to a parent that goes away, let the parent's relationship delete the object: "
                    + "cascade = {ALL, DELETE_ORPHAN}.");
        }
        if (!objects.isDeletedRow(entity)) {
            objects.identities().of(entity.athanor$model()).keyChanging(entity);
        }
    }

    private void changingRelationship(MappedEntity entity, RelationshipModel relationship, @Nullable Object after) {
        if (relationship.isViewOnly()) {
            return;
        }
        int index = relationship.index();
        if (!relationship.isToMany()) {
            if (!Masks.isLoaded(entity, index)) {
                if (relationship.kind() == RelationshipModel.Kind.TO_ONE) {
                    peek(entity, relationship);
                } else if (entity.athanor$owner() instanceof Page page) {
                    relationships.loadFormer(page, entity, relationship);
                }
            }
            if (after == null && relationship.kind() == RelationshipModel.Kind.TO_ONE) {
                readParent(entity, relationship);
            }
            boolean known = Masks.isLoaded(entity, index) && !(after == null && Keys.isCutOff(entity, relationship));
            Object before = entity.athanor$model().get(entity, index);
            if (known && before == after) {
                return;
            }
            if (objects.isDeletedRow(entity) || !Masks.isDirty(entity, index)) {
                objects.work().journal().note(entity, index, known, before);
            }
        }
        // a row that was deleted is not written again; a rollback still puts the former value back
        if (!objects.isDeletedRow(entity) && !Masks.isDirty(entity, index)) {
            markDirty(entity, index);
        }
    }

    /** Without a parent an object is an orphan only where it had one, which the row tells. */
    private void readParent(MappedEntity entity, RelationshipModel relationship) {
        RelationshipModel inverse = relationship.inverse();
        if (inverse != null && inverse.cascades(Cascade.DELETE_ORPHAN) && entity.athanor$owner() instanceof Page page) {
            parts.relationships().ensureForeignKey(page, entity, relationship);
        }
    }

    /** Which object will be an orphan may be for the row to tell, whose formulas are read with it. */
    private void peek(MappedEntity entity, RelationshipModel relationship) {
        EntityModel<?> model = entity.athanor$model();
        if (model.readsMore()
                && relationship.cascades(Cascade.DELETE_ORPHAN)
                && !RelationshipLoader.isForeignKeyKnown(entity, relationship)) {
            parts.flushing().beforeReading(model);
        }
        parts.relationships().peek(entity, relationship);
    }

    void markDirty(MappedEntity entity, int attribute) {
        if (!Masks.isAnyDirty(entity)) {
            objects.changes().addDirty(entity);
        }
        Masks.setDirty(entity, attribute, true);
    }
}
