package dev.athanor.spi;

import dev.athanor.error.InvalidValueException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The slow paths of generated accessors. */
public final class Access {
    private Access() {}

    /**
     * Called by a getter whose loaded bit is not set. A transient object that never had the attribute set answers with its
     * empty value where the attribute is nullable, else with an error that names it.
     */
    public static void load(MappedEntity entity, int attribute) {
        EntityOwner owner = entity.athanor$owner();
        if (owner != null) {
            owner.load(entity, attribute);
        }
        if (!Masks.isLoaded(entity, attribute) && !entity.athanor$model().isNullable(attribute)) {
            throw unset(entity, attribute);
        }
    }

    /** Makes columns known that lie side by side, as those of an embedded record do; see {@link #load}. */
    public static void loadAll(MappedEntity entity, int first, int last) {
        for (int attribute = first; attribute <= last; attribute++) {
            if (!Masks.isLoaded(entity, attribute)) {
                load(entity, attribute);
            }
        }
    }

    /** Whether the object holds the attribute's value: loaded, or the last one known where it has expired. Loads nothing. */
    public static boolean isKnown(MappedEntity entity, int attribute) {
        EntityOwner owner = entity.athanor$owner();
        return Masks.isLoaded(entity, attribute) || owner != null && owner.knows(entity, attribute);
    }

    /** Whether a to-one that is not loaded is null all the same: a part of its foreign key is known to be. Loads nothing. */
    public static boolean isNullReference(MappedEntity entity, RelationshipModel relationship) {
        for (int column : relationship.columns()) {
            if (isKnown(entity, column) && entity.athanor$model().get(entity, column) == null) {
                return true;
            }
        }
        return false;
    }

    /** Whether the object that a to-one holds, or null, is the one that its foreign key tells as it is now; of others true. */
    public static boolean isStillReferred(MappedEntity entity, RelationshipModel relationship) {
        if (relationship.kind() != RelationshipModel.Kind.TO_ONE) {
            return true;
        }
        EntityModel<?> model = entity.athanor$model();
        MappedEntity target = (MappedEntity) model.get(entity, relationship.index());
        int[] columns = relationship.columns();
        boolean partlyNull = false;
        for (int i = 0; i < columns.length; i++) {
            Object value = model.get(entity, columns[i]);
            partlyNull |= value == null;
            if (target != null && !isSame(value, target.athanor$model().get(target, i))) {
                return false;
            }
        }
        return target != null || partlyNull;
    }

    /** A foreign key may be of another integral type than the key. */
    static boolean isSame(@Nullable Object value, @Nullable Object key) {
        return value instanceof Number one && key instanceof Number other && one.getClass() != other.getClass()
                ? one.longValue() == other.longValue()
                : Objects.deepEquals(value, key);
    }

    /** The value, for a setter of a column or to-one that is not nullable; null is an error that names it. */
    public static Object required(MappedEntity entity, int attribute, @Nullable Object value) {
        if (value == null) {
            throw nullRefused(entity, attribute);
        }
        return value;
    }

    /**
     * The list of a setter as the entity keeps it: a copy that nobody changes behind its back.
     *
     * @throws InvalidValueException where an element is null
     */
    public static <E> @Nullable List<E> copy(MappedEntity entity, int attribute, @Nullable List<E> values) {
        if (values == null) {
            return null;
        }
        for (E value : values) {
            if (value == null) {
                throw new InvalidValueException(entity.athanor$model().attributeName(attribute)
                        + " has a null among its elements, which its array cannot hold. Leave it out.");
            }
        }
        return List.copyOf(values);
    }

    /** Bytes as the entity keeps them and hands them out: a copy, so that nobody changes the value of an object in itself. */
    public static byte @Nullable [] copy(byte @Nullable [] value) {
        return value == null ? null : value.clone();
    }

    /** The component of a record that is given to a setter, where it is not nullable; null is an error that names it. */
    public static <T> T requiredPart(MappedEntity entity, int attribute, @Nullable T value) {
        if (value == null) {
            throw nullRefused(entity, attribute);
        }
        return value;
    }

    /** The value of a column, for the component of a record that cannot be null; NULL is an error that names both. */
    public static <T> T component(MappedEntity entity, int column, @Nullable T value) {
        if (value == null) {
            EntityModel<?> model = entity.athanor$model();
            throw new InvalidValueException(
                    model.attributeName(column) + " is NULL in column "
                            + model.columns().get(column).def().name() + " of "
                            + model.table().name()
                            + ", but that component of the record cannot be null. Mark the component @Nullable, or mend the row.");
        }
        return value;
    }

    /** Whether a record that may be null is: all its columns are NULL. */
    public static boolean allNull(@Nullable Object... values) {
        for (Object value : values) {
            if (value != null) {
                return false;
            }
        }
        return true;
    }

    /** The record, for a setter of one that is not nullable; null is an error that names it. */
    public static <T> T embedded(MappedEntity entity, String path, @Nullable T value) {
        if (value == null) {
            throw new InvalidValueException(entity.athanor$model().name() + "." + path
                    + " is not nullable and cannot be set to null. Mark it @Nullable if it may be null.");
        }
        return value;
    }

    private static InvalidValueException nullRefused(MappedEntity entity, int attribute) {
        return new InvalidValueException(
                entity.athanor$model().attributeName(attribute)
                        + " is not nullable and cannot be set to null. Annotate its accessors with @Nullable if it may be null.");
    }

    private static boolean isMadeByFlush(ColumnModel column) {
        return column.isVersion() || column.hasDefault() || column.def().hasDefault() || column.isComputed();
    }

    private static InvalidValueException unset(MappedEntity entity, int attribute) {
        EntityModel<?> model = entity.athanor$model();
        if (attribute < model.columns().size() && isMadeByFlush(model.columns().get(attribute))) {
            return new InvalidValueException(
                    model.attributeName(attribute)
                            + " has no value before the object is flushed, which makes it. Call session.flush() before it is read.");
        }
        return new InvalidValueException(
                model.attributeName(attribute) + " was never set and is not nullable. Set it before it is "
                        + "read, or annotate its accessors with @Nullable.");
    }
}
