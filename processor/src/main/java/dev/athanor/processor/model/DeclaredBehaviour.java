package dev.athanor.processor.model;

import dev.athanor.annotation.KeyUpdate;
import dev.athanor.annotation.OnDelete;

/**
 * What {@code @Relationship} says of writing and deleting, beside its cascades.
 *
 * @param viewOnly whether it is only read
 * @param passiveDeletes whether objects that are not loaded are left to the database
 * @param onDelete what the database does with rows that refer to a deleted one
 * @param passiveUpdates whether the foreign keys of targets are left to the database when the key changes
 * @param onUpdate what the database does with rows that refer to a key that changes
 * @param singleParent whether the target belongs to one object only
 * @param postUpdate whether the foreign key is written by an UPDATE of its own
 */
public record DeclaredBehaviour(
        Stated<Boolean> viewOnly,
        Stated<Boolean> passiveDeletes,
        Stated<OnDelete> onDelete,
        Stated<Boolean> passiveUpdates,
        Stated<KeyUpdate> onUpdate,
        Stated<Boolean> singleParent,
        Stated<Boolean> postUpdate) {}
