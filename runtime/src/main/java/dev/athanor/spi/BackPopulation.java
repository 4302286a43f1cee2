package dev.athanor.spi;

import dev.athanor.annotation.Cascade;
import dev.athanor.error.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the two sides of a relationship equal in memory, with or without a session. One side was changed by application
 * code; the other is changed here without telling back. As in SQLAlchemy 2, only the side that was changed cascades, and it
 * does so first: an object that the session refuses is left alone.
 */
final class BackPopulation {
    private BackPopulation() {}

    /** A to-one of {@code entity} now refers to {@code after} instead of {@code before}. */
    static void replaced(
            RelationshipModel relationship,
            MappedEntity entity,
            @Nullable MappedEntity before,
            @Nullable MappedEntity after) {
        RelationshipModel inverse = otherSide(relationship);
        if (after != null && inverse != null && inverse.isValidated()) {
            validateOrPutBack(relationship, inverse, entity, before, after);
        }
        if (before != null && inverse != null) {
            detach(inverse, before, entity);
            if (after == null && inverse.cascades(Cascade.DELETE_ORPHAN)) {
                orphaned(entity);
            }
        }
        if (before != null && relationship.cascades(Cascade.DELETE_ORPHAN)) {
            orphaned(before);
        }
        if (after != null) {
            cascade(relationship, entity, after);
            if (inverse != null) {
                attach(inverse, after, entity);
            }
        }
    }

    /** The field is set already: what the other side refuses is taken out of it. */
    private static void validateOrPutBack(
            RelationshipModel relationship,
            RelationshipModel inverse,
            MappedEntity entity,
            @Nullable MappedEntity before,
            MappedEntity after) {
        boolean done = false;
        try {
            validateOther(inverse, after, entity);
            done = true;
        } finally {
            if (!done) {
                entity.athanor$model().set(entity, relationship.index(), before);
                if (before == null && (relationship.isRequired() || entity.athanor$owner() == null)) {
                    Masks.setLoaded(entity, relationship.index(), false);
                }
            }
        }
    }

    /** What is put into a collection of {@code entity} in place of {@code element}: both sides are asked before anything changes. */
    static @Nullable Object validated(RelationshipModel relationship, MappedEntity entity, Object element) {
        Object valid = relationship.isValidated()
                ? entity.athanor$model().validated(entity, relationship.index(), element)
                : element;
        RelationshipModel inverse = otherSide(relationship);
        if (valid != null && inverse != null && inverse.isValidated()) {
            validateOther(inverse, MappedEntity.of(valid), entity);
        }
        return valid;
    }

    private static void validateOther(RelationshipModel relationship, MappedEntity entity, MappedEntity value) {
        EntityModel<?> model = entity.athanor$model();
        if (model.validated(entity, relationship.index(), value) != value) {
            throw new InvalidValueException("The @Validate method of " + model.attributeName(relationship.index())
                    + " returned another object, but the other side of the relationship is set already to be changed with the"
                    + " given one. Throw there to refuse it, or replace it where that side is set.");
        }
    }

    /** {@code target} was put into a collection of {@code entity}. */
    static void added(RelationshipModel relationship, MappedEntity entity, MappedEntity target) {
        cascade(relationship, entity, target);
        RelationshipModel inverse = otherSide(relationship);
        if (inverse != null) {
            attach(inverse, target, entity);
        }
    }

    /** {@code target} was taken out of a collection of {@code entity}. */
    static void removed(RelationshipModel relationship, MappedEntity entity, MappedEntity target) {
        RelationshipModel inverse = otherSide(relationship);
        if (inverse != null) {
            detach(inverse, target, entity);
        }
        if (relationship.cascades(Cascade.DELETE_ORPHAN)) {
            orphaned(target);
        }
    }

    /** The relationship that is kept equal: none where one of the two is only viewed. */
    private static @Nullable RelationshipModel otherSide(RelationshipModel relationship) {
        RelationshipModel inverse = relationship.isViewOnly() ? null : relationship.inverse();
        return inverse == null || inverse.isViewOnly() ? null : inverse;
    }

    private static void orphaned(MappedEntity target) {
        EntityOwner owner = target.athanor$owner();
        if (owner != null) {
            owner.orphaned(target);
        }
    }

    /** Makes {@code relationship} of {@code entity} hold {@code value}, taking it from where it was. */
    private static void attach(RelationshipModel relationship, MappedEntity entity, MappedEntity value) {
        if (relationship.isToMany()) {
            entity.athanor$model()
                    .collection(entity, relationship.index())
                    .state()
                    .addFromOtherSide(value);
            return;
        }
        MappedEntity former = assign(relationship, entity, value);
        RelationshipModel inverse = otherSide(relationship);
        if (former != null && former != value && inverse != null) {
            detach(inverse, former, entity);
            if (relationship.cascades(Cascade.DELETE_ORPHAN)) {
                orphaned(former);
            }
        }
    }

    /** Makes {@code relationship} of {@code entity} no longer hold {@code value}. */
    private static void detach(RelationshipModel relationship, MappedEntity entity, MappedEntity value) {
        EntityModel<?> model = entity.athanor$model();
        if (relationship.isToMany()) {
            model.collection(entity, relationship.index()).state().removeFromOtherSide(value);
        } else if (model.get(entity, relationship.index()) == value) {
            assign(relationship, entity, null);
        } else if (!Masks.isLoaded(entity, relationship.index()) && entity.athanor$owner() != null) {
            assignIfKnown(relationship, entity, value);
        }
    }

    /** An unloaded to-one is its key: let the owner find out whether it refers to {@code value} before it is taken away. */
    private static void assignIfKnown(RelationshipModel relationship, MappedEntity entity, MappedEntity value) {
        EntityOwner owner = entity.athanor$owner();
        if (owner != null && relationship.kind() == RelationshipModel.Kind.TO_ONE) {
            owner.changing(entity, relationship.index(), null, null);
            Object known = entity.athanor$model().get(entity, relationship.index());
            if (known == null || known == value) {
                entity.athanor$model().set(entity, relationship.index(), null);
                Masks.setLoaded(entity, relationship.index(), true);
            }
        }
    }

    private static @Nullable MappedEntity assign(
            RelationshipModel relationship, MappedEntity entity, @Nullable MappedEntity value) {
        EntityModel<?> model = entity.athanor$model();
        int index = relationship.index();
        EntityOwner owner = entity.athanor$owner();
        if (owner != null) {
            owner.changing(entity, index, model.get(entity, index), value);
        }
        MappedEntity former = (MappedEntity) model.get(entity, index);
        model.set(entity, index, value);
        Masks.setLoaded(entity, index, true);
        return former;
    }

    private static void cascade(RelationshipModel relationship, MappedEntity entity, MappedEntity target) {
        EntityOwner owner = entity.athanor$owner();
        if (owner != null && relationship.cascades(Cascade.SAVE_UPDATE)) {
            owner.cascade(entity, relationship, target);
        }
    }
}
