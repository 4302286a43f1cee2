package dev.athanor.session;

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
