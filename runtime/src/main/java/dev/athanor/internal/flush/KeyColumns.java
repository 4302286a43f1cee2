package dev.athanor.internal.flush;

import dev.athanor.spi.CompositeKey;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.type.ColumnType;
import dev.athanor.type.RowBinder;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Keys by their columns. */
final class KeyColumns {
    private KeyColumns() {}

    /** The key that columns of an object refer to, or null where one of them is null. */
    static @Nullable Object referred(MappedEntity entity, int[] columns, EntityModel<?> target) {
        Object[] parts = new Object[columns.length];
        for (int i = 0; i < columns.length; i++) {
            Object part = entity.athanor$model().get(entity, columns[i]);
            if (part == null) {
                return null;
            }
            parts[i] = part;
        }
        return target.keyOf(parts);
    }

    /** Binds the key of an object from a 1-based position on; the next position. */
    static int bind(MappedEntity entity, RowBinder out, int index) throws SQLException {
        EntityModel<?> model = entity.athanor$model();
        for (int i = 0; i < model.keySize(); i++) {
            model.bind(entity, i, out, index + i);
        }
        return index + model.keySize();
    }

    /** One part of the key of an object; it must be set. */
    static Object part(MappedEntity entity, int position) {
        return part(Objects.requireNonNull(entity.athanor$model().key(entity)), position);
    }

    /** One part of a key. */
    static Object part(Object key, int position) {
        return key instanceof CompositeKey composite ? composite.part(position) : key;
    }

    /** Binds a value by a column's type. */
    static <T> void bindValue(ColumnType<T> type, Object value, RowBinder out, int index) throws SQLException {
        type.bind(out, index, type.javaType().cast(value));
    }
}
