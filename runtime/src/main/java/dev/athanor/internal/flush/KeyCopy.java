package dev.athanor.internal.flush;

import dev.athanor.spi.CompositeKey;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.EntityOwner;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The key of one row that goes into the foreign key of another, once it is known.
 * One of a kind: two copies are the same only where they are one.
 */
final class KeyCopy {
    private final MappedEntity child;
    private final int[] columns;
    private final @Nullable MappedEntity parent;
    private final String relationship;

    /**
     * A key to copy.
     *
     * @param child the object that has the foreign key
     * @param columns the positions of its columns, in the order of the parent's key
     * @param parent the object referred to; null clears the foreign key
     * @param relationship the relationship that says so, as messages name it
     */
    KeyCopy(MappedEntity child, int[] columns, @Nullable MappedEntity parent, String relationship) {
        this.child = child;
        this.columns = columns;
        this.parent = parent;
        this.relationship = relationship;
    }

    MappedEntity child() {
        return child;
    }

    int[] columns() {
        return columns;
    }

    @Nullable
    MappedEntity parent() {
        return parent;
    }

    String relationship() {
        return relationship;
    }

    /** Whether the key is known now. */
    boolean isReady() {
        return parent == null || parent.athanor$model().key(parent) != null;
    }

    /** Whether it has one of the first columns, which are those of the child's own key. */
    boolean touchesFirst(int keySize) {
        for (int column : columns) {
            if (column < keySize) {
                return true;
            }
        }
        return false;
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
                change(columns[i], part);
                model.set(child, columns[i], part);
            }
            Masks.setLoaded(child, columns[i], true);
        }
    }

    /** Marks the columns as changed, where the key is not known yet. */
    void announce() {
        for (int column : columns) {
            // to a value that no column has
            change(column, this);
        }
    }

    /** Leaves the key out, because it is written later. */
    void postpone() {
        for (int column : columns) {
            child.athanor$model().set(child, column, null);
        }
    }

    /** Takes the key out of a new object again, because the flush failed; in others the session puts back what it noted. */
    void forget() {
        if (FlushPlanner.isPending(child)) {
            postpone();
            for (int column : columns) {
                Masks.setLoaded(child, column, false);
            }
        }
    }

    /** Lets the session note the former value, which a rollback puts back. */
    private void change(int column, @Nullable Object after) {
        EntityOwner owner = child.athanor$owner();
        if (owner != null) {
            owner.changing(child, column, child.athanor$model().get(child, column), after);
        }
        Masks.setDirty(child, column, true);
    }
}
