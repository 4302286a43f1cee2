package dev.athanor.session;

import dev.athanor.error.QueryException;
import dev.athanor.query.Attribute;
import dev.athanor.spi.CollectionState;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.EntityOwner;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads histories off objects, for {@link Inspect}. Sends and changes nothing. */
final class Histories {
    private Histories() {}

    static <T> History<T> of(Object entity, Attribute attribute) {
        MappedEntity mapped = MappedEntity.of(entity);
        EntityModel<?> model = mapped.athanor$model();
        if (attribute.ofEntity() != model) {
            throw new QueryException(attribute + " is no attribute of " + model.name() + ".");
        }
        return of(mapped, attribute.attribute());
    }

    /** Whether an attribute of the object has another value than when it was read or flushed, or may have. */
    static boolean isChanged(Object entity) {
        MappedEntity mapped = MappedEntity.of(entity);
        if (isNew(mapped)) {
            return true;
        }
        EntityModel<?> model = mapped.athanor$model();
        int count = model.columns().size() + model.relationships().size();
        for (int i = 0; i < count; i++) {
            if (Masks.isDirty(mapped, i) && (of(mapped, i).isChanged() || isReordered(mapped, i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a list whose order is kept has another one: a history tells only what was put in and taken out. */
    private static boolean isReordered(MappedEntity entity, int attribute) {
        EntityModel<?> model = entity.athanor$model();
        return attribute >= model.columns().size()
                && model.relationship(attribute).hasPositions()
                && model.get(entity, attribute) != null
                && model.collection(entity, attribute).state().isChanged();
    }

    private static <T> History<T> of(MappedEntity entity, int attribute) {
        EntityModel<?> model = entity.athanor$model();
        return attribute >= model.columns().size()
                        && model.relationship(attribute).isToMany()
                ? ofCollection(entity, attribute)
                : ofValue(entity, attribute);
    }

    private static <T> History<T> ofValue(MappedEntity entity, int attribute) {
        boolean isColumn = attribute < entity.athanor$model().columns().size();
        FormerValue former = former(entity, attribute);
        List<@Nullable T> deleted = former.known() ? one(former.value()) : List.of();
        if (isColumn && isComputed(entity, attribute)) {
            return new History<>(List.of(), List.of(), deleted, true);
        }
        if (!isReadable(entity, attribute)) {
            return new History<>(List.of(), List.of(), List.of(), false);
        }
        Object value = entity.athanor$model().get(entity, attribute);
        boolean isChanged = isNew(entity) || Masks.isDirty(entity, attribute);
        if (!isChanged || former.known() && isSame(isColumn, former.value(), value)) {
            return new History<>(List.of(), one(value), List.of(), false);
        }
        return new History<>(one(value), List.of(), deleted, false);
    }

    private static <T> History<T> ofCollection(MappedEntity entity, int attribute) {
        EntityModel<?> model = entity.athanor$model();
        if (model.get(entity, attribute) == null) {
            return new History<>(List.of(), List.of(), List.of(), false);
        }
        CollectionState state = model.collection(entity, attribute).state();
        if (entity.athanor$owner() == null) {
            return new History<>(cast(state.known()), List.of(), List.of(), false);
        }
        Set<Object> added = Collections.newSetFromMap(new IdentityHashMap<>());
        added.addAll(state.added());
        List<Object> unchanged = new ArrayList<>();
        if (state.isLoaded()) {
            for (Object each : state.known()) {
                if (!added.contains(each)) {
                    unchanged.add(each);
                }
            }
        }
        return new History<>(cast(state.added()), cast(unchanged), cast(state.removed()), false);
    }

    private static boolean isNew(MappedEntity entity) {
        EntityState state = Inspect.state(entity);
        return state == EntityState.TRANSIENT || state == EntityState.PENDING;
    }

    private static FormerValue former(MappedEntity entity, int attribute) {
        EntityOwner owner = entity.athanor$owner();
        return owner instanceof StateSource source && Masks.isDirty(entity, attribute)
                ? source.former(entity, attribute)
                : FormerValue.UNKNOWN;
    }

    private static boolean isReadable(MappedEntity entity, int attribute) {
        EntityOwner owner = entity.athanor$owner();
        return owner instanceof StateSource source
                ? source.isReadable(entity, attribute)
                : Masks.isLoaded(entity, attribute);
    }

    private static boolean isComputed(MappedEntity entity, int column) {
        return entity.athanor$owner() instanceof StateSource source && source.isComputed(entity, column);
    }

    private static boolean isSame(boolean isColumn, @Nullable Object one, @Nullable Object other) {
        return isColumn ? Objects.deepEquals(one, other) : one == other;
    }

    /** Nobody changes the bytes of an object through its history. */
    @SuppressWarnings("unchecked") // the values of an attribute are of its type
    private static <T> List<@Nullable T> one(@Nullable Object value) {
        return Collections.singletonList((T) (value instanceof byte[] bytes ? bytes.clone() : value));
    }

    @SuppressWarnings("unchecked") // the objects of a relationship are of its target
    private static <T> List<@Nullable T> cast(List<Object> objects) {
        return (List<@Nullable T>) (List<?>) objects;
    }
}
