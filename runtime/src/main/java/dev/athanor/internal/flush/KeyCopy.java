package dev.athanor.internal.flush;

import dev.athanor.spi.CompositeKey;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The key of one row that goes into the foreign key of another, once it is known.
 *
 * @param child the object that has the foreign key
 * @param columns the positions of its columns, in the order of the parent's key
 * @param parent the object referred to; null clears the foreign key
 * @param relationship the relationship that says so, as messages name it
 */
record KeyCopy(MappedEntity child, int[] columns, @Nullable MappedEntity parent, String relationship) {
    /** Whether the key is known now. */
    boolean isReady() {
        return parent == null || parent.athanor$model().key(parent) != null;
    }

    /** Whether every column can be NULL until the key is known. */
    boolean isNullable() {
        for (int column : columns) {
            if (!child.athanor$model().columns().get(column).def().nullable()) {
                return false;
            }
        }
        return true;
    }

    /** Copies the key; marks the columns whose value it changes. */
    void apply() {
        Object key = parent == null ? null : parent.athanor$model().key(parent);
        EntityModel<?> model = child.athanor$model();
        for (int i = 0; i < columns.length; i++) {
            Object part = key instanceof CompositeKey composite ? composite.part(i) : key;
            if (!Masks.isLoaded(child, columns[i]) || !Objects.equals(model.get(child, columns[i]), part)) {
                model.set(child, columns[i], part);
                markDirty(columns[i]);
            }
            Masks.setLoaded(child, columns[i], true);
        }
    }

    /** Marks the columns as changed, where the key is not known yet. */
    void announce() {
        for (int column : columns) {
            markDirty(column);
        }
    }

    private void markDirty(int column) {
        Masks.setDirty(child, column, true);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
