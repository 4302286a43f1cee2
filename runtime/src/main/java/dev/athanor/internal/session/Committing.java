package dev.athanor.internal.session;

import dev.athanor.error.InvalidValueException;
import dev.athanor.error.QueryException;
import dev.athanor.error.SessionStateException;
import dev.athanor.internal.identity.Page;
import dev.athanor.spi.Access;
import dev.athanor.spi.CompositeKey;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.type.ArrayType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Values that objects take as those of their rows, as if they had been read: no change, and none is left. Sends nothing. */
final class Committing {
    private final SessionObjects objects;

    Committing(SessionObjects objects) {
        this.objects = objects;
    }

    void column(MappedEntity entity, int column, @Nullable Object value) {
        EntityModel<?> model = entity.athanor$model();
        if (column < model.keySize()) {
            throw new QueryException(
                    model.attributeName(column) + " is the key, by which the object is found: it stays.");
        }
        if (value == null && !model.isNullable(column)) {
            throw new InvalidValueException(
                    model.attributeName(column) + " is not nullable, and no row has NULL in it.");
        }
        take(entity, column, kept(entity, column, value));
        for (RelationshipModel relationship : model.relationships()) {
            if (isAmong(column, relationship.columns()) && entity.athanor$owner() instanceof Page page) {
                page.expire(entity, relationship.index());
            }
        }
    }

    void toOne(MappedEntity entity, RelationshipModel relationship, @Nullable MappedEntity target) {
        EntityModel<?> model = entity.athanor$model();
        String name = model.attributeName(relationship.index());
        if (target == null && relationship.isRequired()) {
            throw new InvalidValueException(name + " is not nullable, and no row has NULL in it.");
        }
        if (target != null) {
            requireTarget(name, target);
        }
        Object key = target == null ? null : target.athanor$model().key(target);
        int[] columns = relationship.columns();
        for (int i = 0; i < columns.length; i++) {
            Object part = key instanceof CompositeKey composite ? composite.part(i) : key;
            if (columns[i] >= model.keySize()) {
                take(entity, columns[i], part);
            } else if (!Objects.equals(part, model.get(entity, columns[i]))) {
                throw new QueryException(name + " is a part of the key, by which the object is found: it stays.");
            }
        }
        take(entity, relationship.index(), target);
    }

    void toMany(MappedEntity entity, RelationshipModel relationship, Collection<?> targets) {
        EntityModel<?> model = entity.athanor$model();
        int index = relationship.index();
        List<Object> contents = new ArrayList<>(targets.size());
        for (Object target : targets) {
            requireTarget(model.attributeName(index), MappedEntity.of(target));
            contents.add(target);
        }
        model.collection(entity, index).state().restore(contents);
        Masks.setDirty(entity, index, false);
        Masks.setLoaded(entity, index, true);
    }

    private void take(MappedEntity entity, int attribute, @Nullable Object value) {
        if (objects.hasChanges()) {
            objects.work().journal().overtaken(entity, attribute);
            objects.changes().computed().forget(entity, attribute);
        }
        Masks.setDirty(entity, attribute, false);
        entity.athanor$model().set(entity, attribute, value);
        Masks.setLoaded(entity, attribute, true);
    }

    private void requireTarget(String relationship, MappedEntity target) {
        if (!objects.isPersistentHere(target)) {
            throw new SessionStateException(relationship + " is set to a "
                    + target.athanor$model().name() + " that has no row in this session, so that no row refers to it.");
        }
    }

    /** Nobody changes the value of an object behind its back. */
    private static @Nullable Object kept(MappedEntity entity, int column, @Nullable Object value) {
        if (value instanceof byte[] bytes) {
            return bytes.clone();
        }
        boolean isArray = entity.athanor$model().columns().get(column).def().type() instanceof ArrayType<?>;
        return isArray && value instanceof List<?> list ? Access.copy(entity, column, list) : value;
    }

    private static boolean isAmong(int column, int[] columns) {
        for (int each : columns) {
            if (each == column) {
                return true;
            }
        }
        return false;
    }
}
