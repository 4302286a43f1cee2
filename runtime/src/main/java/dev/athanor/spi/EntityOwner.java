package dev.athanor.spi;

import org.jspecify.annotations.Nullable;

/**
 * Who holds an object, as the object calls it: a page of a session's identity map, a session's pending objects, or nobody
 * any more ({@link DetachedOwner}).
 */
public interface EntityOwner {
    /**
     * Makes the value of an attribute known: reads expired columns, or loads a relationship, for the object and its peers.
     * Returns with the attribute's loaded bit set, or, where the owner knows that there is nothing to load, with its value unset.
     */
    void load(MappedEntity entity, int attribute);

    /**
     * Whether the value that the object holds of an attribute whose loaded bit is not set is the last one that was known: it has
     * expired. Loads nothing.
     */
    default boolean knows(MappedEntity entity, int attribute) {
        return false;
    }

    /**
     * Called before an attribute gets another value: keeps the original, sets the dirty bit. Of a collection, {@code before}
     * and {@code after} are null. Of a to-one that is not loaded, the known former target is first set on the object.
     */
    void changing(MappedEntity entity, int attribute, @Nullable Object before, @Nullable Object after);

    /** Called when application code put {@code target} into a relationship of {@code entity} that cascades save-update. */
    void cascade(MappedEntity entity, RelationshipModel relationship, MappedEntity target);

    /** Called when {@code target} was taken out of a relationship that cascades delete-orphan and has no other parent now. */
    void orphaned(MappedEntity target);
}
