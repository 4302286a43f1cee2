package dev.athanor.spi;

import dev.athanor.error.DetachedEntityException;
import org.jspecify.annotations.Nullable;

/** The owner of objects that belong to no session: what was loaded stays readable, nothing else can be. */
public final class DetachedOwner implements EntityOwner {
    /** Owns objects that have a row but no session: expunged ones, and those mapped by a row mapper outside a session. */
    public static final DetachedOwner DETACHED = new DetachedOwner();

    /** Owns objects whose row was deleted. */
    public static final DetachedOwner DELETED = new DetachedOwner();

    private DetachedOwner() {}

    @Override
    public void load(MappedEntity entity, int attribute) {
        EntityModel<?> model = entity.athanor$model();
        if (attribute >= model.columns().size() && Access.isNullReference(entity, model.relationship(attribute))) {
            model.set(entity, attribute, null);
            Masks.setLoaded(entity, attribute, true);
            return;
        }
        throw notLoaded(entity, attribute);
    }

    /** The error for reading what was never loaded on an object without a session. */
    public static DetachedEntityException notLoaded(MappedEntity entity, int attribute) {
        EntityModel<?> model = entity.athanor$model();
        String start = model.attributeName(attribute) + " was never loaded, and the object is detached. ";
        if (attribute < model.columns().size()) {
            return new DetachedEntityException(start
                    + (model.rowColumns().contains(attribute)
                            ? "Read it while its session is open, or by " + LoaderLine.refresh(model)
                                    + " there, or get the object anew: " + LoaderLine.get(model) + "."
                            : "Load it with the query that brings the object: " + LoaderLine.query(model, attribute)
                                    + ", where " + model.constantName() + " is " + LoaderLine.constant(model) + "."));
        }
        return new DetachedEntityException(start + "Load it with the query that brings the object: "
                + LoaderLine.query(model, model.relationship(attribute)) + ", where " + model.constantName() + " is "
                + LoaderLine.constant(model) + ".");
    }

    @Override
    public void changing(MappedEntity entity, int attribute, @Nullable Object before, @Nullable Object after) {
        EntityModel<?> model = entity.athanor$model();
        if (attribute < model.columns().size() || !model.relationship(attribute).isViewOnly()) {
            Masks.setDirty(entity, attribute, true);
        }
    }

    @Override
    public void cascade(MappedEntity entity, RelationshipModel relationship, MappedEntity target) {
        // a detached object cascades nothing
    }

    @Override
    public void orphaned(MappedEntity target) {
        // nothing is written for a detached object
    }
}
