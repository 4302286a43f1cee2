package dev.athanor.internal.session;

import dev.athanor.annotation.Cascade;
import dev.athanor.error.ObjectDeletedException;
import dev.athanor.error.QueryException;
import dev.athanor.internal.identity.Page;
import dev.athanor.query.Attribute;
import dev.athanor.query.LoadPlan;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Marks objects, or some of their attributes, so that they are read anew, or reads them at once. */
final class Refreshing {
    private final SessionParts parts;
    private final SessionObjects objects;

    Refreshing(SessionParts parts) {
        this.parts = parts;
        this.objects = parts.objects();
    }

    /** Drops the unflushed changes of a persistent object, and of what its refresh cascades reach, and marks them. */
    void expire(MappedEntity start) {
        List<MappedEntity> open = new ArrayList<>(List.of(start));
        for (int i = 0; i < open.size(); i++) {
            MappedEntity entity = open.get(i);
            Membership.reach(entity, Cascade.REFRESH_EXPIRE, target -> {
                if (objects.isPersistentHere(target) && open.stream().noneMatch(each -> each == target)) {
                    open.add(target);
                }
            });
        }
        open.forEach(parts.transactionEnd()::expire);
    }

    /** The same for some attributes of one object. */
    void expire(MappedEntity entity, Attribute... attributes) {
        for (Attribute attribute : attributes) {
            expireOne(entity, number(entity, attribute));
        }
    }

    private void expireOne(MappedEntity entity, int attribute) {
        EntityModel<?> model = entity.athanor$model();
        if (attribute < model.keySize()) {
            return; // the key is what the row is found by
        }
        if (objects.hasChanges()) {
            objects.work().journal().undoUnflushed(entity, attribute);
            objects.changes().computed().forget(entity, attribute);
        }
        Masks.setDirty(entity, attribute, false);
        if (attribute >= model.columns().size() && model.relationship(attribute).isToMany()) {
            if (model.get(entity, attribute) != null) {
                model.collection(entity, attribute).state().revert();
            }
        }
        if (entity.athanor$owner() instanceof Page page) {
            page.expire(entity, attribute);
        }
    }

    /** Reads an object's row anew. */
    void refresh(MappedEntity entity) {
        expire(entity);
        if (!parts.reading().refresh(entity)) {
            throw gone(entity);
        }
    }

    /** Reads an object's row anew, and what a plan loads along with it. */
    void refresh(MappedEntity entity, LoadPlan<?> plan) {
        EntityModel<?> model = entity.athanor$model();
        if (plan.entity().model() != model) {
            throw new QueryException(plan + " is for " + plan.entity().model().name() + ", and this is a "
                    + model.name() + ": make a plan for " + model.constantName() + ".");
        }
        expire(entity);
        if (!parts.reading().refresh(plan.entity(), objects.identities().rowKey(entity), plan)) {
            throw gone(entity);
        }
    }

    /** Reads some attributes anew, columns by one statement, relationships by one each. */
    void refresh(MappedEntity entity, Attribute... attributes) {
        expire(entity, attributes);
        EntityModel<?> model = entity.athanor$model();
        int[] columns = Arrays.stream(attributes)
                .mapToInt(attribute -> number(entity, attribute))
                .filter(number -> number < model.columns().size())
                .toArray();
        if (columns.length > 0) {
            parts.flushing().beforeReading(model);
            parts.entities().refresh(List.of(entity), columns);
            for (int column : columns) {
                if (!Masks.isLoaded(entity, column)) {
                    throw gone(entity);
                }
            }
        }
        for (Attribute attribute : attributes) {
            int number = attribute.attribute();
            if (number >= model.columns().size() && entity.athanor$owner() instanceof Page page) {
                objects.relationships().read(page, entity, model.relationship(number));
            }
        }
    }

    private static ObjectDeletedException gone(MappedEntity entity) {
        EntityModel<?> model = entity.athanor$model();
        return new ObjectDeletedException(
                model.name() + " with key " + model.key(entity) + " could not be refreshed: its row is gone.");
    }

    private static int number(MappedEntity entity, Attribute attribute) {
        EntityModel<?> model = entity.athanor$model();
        if (attribute.ofEntity() != model) {
            throw new QueryException(attribute + " is no attribute of " + model.name() + ".");
        }
        return attribute.attribute();
    }
}
