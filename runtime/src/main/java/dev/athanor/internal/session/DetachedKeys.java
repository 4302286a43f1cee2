package dev.athanor.internal.session;

import dev.athanor.error.SessionStateException;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;

/** A detached object knows the key of its row by its own columns alone: one that was changed says no more which row it is. */
final class DetachedKeys {
    private DetachedKeys() {}

    /**
     * Refuses a detached object with a key that was changed meanwhile.
     *
     * @throws SessionStateException naming the column
     */
    static void requireUnchanged(MappedEntity entity) {
        EntityModel<?> model = entity.athanor$model();
        for (int i = 0; entity.athanor$owner() != null && i < model.keySize(); i++) {
            if (Masks.isDirty(entity, i)) {
                throw new SessionStateException(model.attributeName(i)
                        + " was changed while the object was detached: which row is its own is not known any more. Get"
                        + " the object in a session by its former key and change that there, or declare this one new"
                        + " by makeTransient(...).");
            }
        }
    }
}
