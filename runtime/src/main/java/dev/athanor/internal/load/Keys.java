package dev.athanor.internal.load;

import dev.athanor.spi.CompositeKey;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.spi.RowColumns;
import dev.athanor.type.ColumnType;
import dev.athanor.type.RowBinder;
import dev.athanor.type.RowReader;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Keys as values: bound part by part, and made from foreign key columns. */
public final class Keys {
    private Keys() {}

    /** Binds the parts of a key of this entity from a 1-based position on; the next position. */
    public static int bind(EntityModel<?> model, Object key, RowBinder out, int index) throws SQLException {
        if (model.keySize() == 1) {
            bindPart(model.columns().get(0).def().type(), key, out, index);
            return index + 1;
        }
        CompositeKey composite = (CompositeKey) key;
        for (int i = 0; i < model.keySize(); i++) {
            bindPart(model.columns().get(i).def().type(), composite.part(i), out, index + i);
        }
        return index + model.keySize();
    }

    /** The key that columns of an object refer to, or null where one of them is null. */
    public static @Nullable Object referred(MappedEntity entity, int[] columns, EntityModel<?> target) {
        EntityModel<?> model = entity.athanor$model();
        if (columns.length == 1) {
            return model.get(entity, columns[0]);
        }
        Object[] parts = new Object[columns.length];
        for (int i = 0; i < columns.length; i++) {
            Object part = model.get(entity, columns[i]);
            if (part == null) {
                return null;
            }
            parts[i] = part;
        }
        return target.keyOf(parts);
    }

    /**
     * Whether a to-one that was not changed is null while its key is not: a join has left its target out, or the row is gone. The key
     * is what counts then.
     */
    public static boolean isCutOff(MappedEntity entity, RelationshipModel relationship) {
        return relationship.kind() == RelationshipModel.Kind.TO_ONE
                && !Masks.isDirty(entity, relationship.index())
                && entity.athanor$model().get(entity, relationship.index()) == null
                && RelationshipLoader.isForeignKeyKnown(entity, relationship)
                && referred(entity, relationship.columns(), relationship.target()) != null;
    }

    /** The key that columns of a row refer to, or null where one of them is null; the row's columns begin at {@code at}. */
    static @Nullable Object read(RowReader row, int at, int[] columns, RowColumns of, EntityModel<?> target)
            throws SQLException {
        Object[] parts = new Object[columns.length];
        for (int i = 0; i < columns.length; i++) {
            Object part = row.get(at + of.position(columns[i]), of.type(columns[i]));
            if (part == null) {
                return null;
            }
            parts[i] = part;
        }
        return target.keyOf(parts);
    }

    private static <T> void bindPart(ColumnType<T> type, Object value, RowBinder out, int index) throws SQLException {
        type.bind(out, index, type.javaType().cast(value));
    }
}
