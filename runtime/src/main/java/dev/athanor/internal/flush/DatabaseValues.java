package dev.athanor.internal.flush;

import dev.athanor.internal.identity.Page;
import dev.athanor.spi.ColumnModel;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.EntityOwner;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import org.jspecify.annotations.Nullable;

/**
 * Columns whose value the database makes: they are left out of the statement. What an INSERT does not tell of them, and what an
 * UPDATE may have changed, is read when somebody asks for it.
 */
public final class DatabaseValues {
    private DatabaseValues() {}

    /** Whether the INSERT of a row leaves a column out: a computed one, a formula, or one with a default in the database that is unset. */
    static boolean isLeftOut(MappedEntity row, ColumnModel column) {
        return column.isComputed() || column.def().hasDefault() && isUnset(row, column.index());
    }

    /** An explicit null on a column with a default counts as unset. */
    static boolean isUnset(MappedEntity row, int column) {
        return !Masks.isLoaded(row, column) || row.athanor$model().get(row, column) == null;
    }

    /** After an INSERT: what was sent is known, and of what was left out that which came back; what is computed is not. */
    public static void inserted(MappedEntity row, ComputedColumns computed) {
        for (ColumnModel column : row.athanor$model().columns()) {
            int i = column.index();
            if (computed.has(row, i)) {
                Masks.setLoaded(row, i, false);
            } else if (!isLeftOut(row, column)) {
                Masks.setLoaded(row, i, true);
            }
        }
    }

    /** After an UPDATE: what the database computes may be another value now. */
    public static void updated(MappedEntity row) {
        EntityModel<?> model = row.athanor$model();
        if (row.athanor$owner() instanceof Page page && hasDirtyColumn(row)) {
            for (ColumnModel column : model.columns()) {
                if (column.isComputed() && !column.isVersion()) {
                    page.expire(row, column.index());
                }
            }
        }
    }

    /** Whether a column of the object was changed, and not only a relationship. */
    public static boolean hasDirtyColumn(MappedEntity entity) {
        return hasDirtyColumn(entity, 0);
    }

    /** Whether a column that is not of the key was changed. */
    static boolean isDirtyBeyondKey(MappedEntity entity) {
        return hasDirtyColumn(entity, entity.athanor$model().keySize());
    }

    private static boolean hasDirtyColumn(MappedEntity entity, int first) {
        int columns = entity.athanor$model().columns().size();
        for (int i = first; i < columns; i++) {
            if (Masks.isDirty(entity, i)) {
                return true;
            }
        }
        return false;
    }

    /** Changes a column of an object in the flush, so that a rollback puts the former value back. */
    static void change(MappedEntity entity, int column, @Nullable Object value) {
        EntityModel<?> model = entity.athanor$model();
        EntityOwner owner = entity.athanor$owner();
        if (owner != null) {
            owner.changing(entity, column, model.get(entity, column), value);
        }
        model.set(entity, column, value);
        Masks.setLoaded(entity, column, true);
    }
}
