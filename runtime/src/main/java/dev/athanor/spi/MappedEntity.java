package dev.athanor.spi;

import dev.athanor.error.MappingException;
import org.jspecify.annotations.Nullable;

/**
 * What every generated instance class implements: its model, its owner, and its masks. Attributes are numbered: columns
 * first (those of the key before all), then relationships; attribute {@code a} is bit {@code a % 64} of mask word {@code a / 64}.
 * All methods are prefixed so that they clash with no accessor.
 */
public interface MappedEntity {
    /** The facts about the entity. */
    EntityModel<?> athanor$model();

    /** Who holds the object: null while it is transient. */
    @Nullable
    EntityOwner athanor$owner();

    /** Changes who holds the object. */
    void athanor$owner(@Nullable EntityOwner owner);

    /**
     * Reads a mask: {@code 2 * word} are the loaded bits, {@code 2 * word + 1} the dirty bits of attributes
     * {@code 64 * word} and following. On a transient object, loaded means set.
     */
    long athanor$mask(int which);

    /** Writes a mask, numbered as in {@link #athanor$mask(int)}. */
    void athanor$mask(int which, long bits);

    /**
     * The object as a mapped one.
     *
     * @throws MappingException where it is no instance that the processor generated
     */
    static MappedEntity of(Object entity) {
        if (entity instanceof MappedEntity mapped) {
            return mapped;
        }
        throw new MappingException(
                entity.getClass().getName() + " is no entity instance: is its class an @Entity, did the "
                        + "processor run, and was the object made by its Q type (QX.create(), QX.builder())?");
    }

    /**
     * The text of an entity whose class defines no {@code toString}: {@code User(id=1, name=roach)}, what is loaded of it. For
     * generated code, which so imports no class for it.
     */
    static String textOf(MappedEntity entity) {
        return EntityText.of(entity);
    }
}
