package dev.athanor.session;

import dev.athanor.query.RelationshipPath;
import dev.athanor.query.TableColumn;
import dev.athanor.spi.EntityOwner;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;

/** Answers questions about objects without a statement and without changing them. */
public final class Inspect {
    private Inspect() {}

    /**
     * The state of an object.
     *
     * @throws dev.athanor.error.MappingException where it is no entity instance
     */
    public static EntityState state(Object entity) {
        EntityOwner owner = MappedEntity.of(entity).athanor$owner();
        if (owner == null) {
            return EntityState.TRANSIENT;
        }
        return owner instanceof StateSource source ? source.state(entity) : EntityState.DETACHED;
    }

    /**
     * What happened to a column since the object was read or flushed. Of a transient or pending object what is set is added. Of a
     * persistent one a former value is known where the column was loaded before it was set; of one that is detached, of changes
     * made since, it is not.
     *
     * @throws dev.athanor.error.MappingException where it is no entity instance
     * @throws dev.athanor.error.QueryException where the column is another entity's
     */
    public static <T> History<T> history(Object entity, TableColumn<T> column) {
        return Histories.of(entity, column);
    }

    /**
     * What happened to a relationship since the object was read or flushed; of a collection that is not loaded, the objects that
     * wait to be added or removed.
     *
     * @throws dev.athanor.error.QueryException where the relationship is another entity's
     */
    public static <S, T> History<T> history(S entity, RelationshipPath<S, T, ?> relationship) {
        return Histories.of(entity, relationship);
    }

    /**
     * Whether a column or relationship of the object has another value than when it was read or flushed, or may have; a change
     * that was taken back is none. A transient or pending object is changed always.
     *
     * @throws dev.athanor.error.MappingException where it is no entity instance
     */
    public static boolean isChanged(Object entity) {
        return Histories.isChanged(entity);
    }

    /**
     * Whether a column or relationship is there without a statement; {@code attribute} is the accessor's name.
     *
     * @throws IllegalArgumentException where the entity has no such attribute
     */
    public static boolean isLoaded(Object entity, String attribute) {
        MappedEntity mapped = MappedEntity.of(entity);
        int count = mapped.athanor$model().columns().size()
                + mapped.athanor$model().relationships().size();
        String wanted = mapped.athanor$model().name() + "." + attribute;
        for (int i = 0; i < count; i++) {
            if (mapped.athanor$model().attributeName(i).equals(wanted)) {
                return Masks.isLoaded(mapped, i);
            }
        }
        throw new IllegalArgumentException("There is no " + wanted);
    }
}
