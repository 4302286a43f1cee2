package dev.athanor.internal.flush;

import dev.athanor.spi.ColumnModel;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import dev.athanor.type.ColumnType;

/**
 * Times in objects, cut to the microseconds that the database keeps before they are written: an object has what its row has,
 * and not one value before it is read again and another one after.
 */
final class Fractions {
    private Fractions() {}

    /** Cuts all times of a new object. */
    static void cutNew(MappedEntity entity) {
        for (ColumnModel column : entity.athanor$model().columns()) {
            if (Masks.isLoaded(entity, column.index())) {
                cut(entity, column);
            }
        }
    }

    /** Cuts the changed times of an object; the value before the change is in the journal already. */
    static void cutChanged(MappedEntity entity) {
        for (ColumnModel column : entity.athanor$model().columns()) {
            if (Masks.isDirty(entity, column.index()) && Masks.isLoaded(entity, column.index())) {
                cut(entity, column);
            }
        }
    }

    private static void cut(MappedEntity entity, ColumnModel column) {
        if (column.def().type().kind().hasFractions()) {
            EntityModel<?> model = entity.athanor$model();
            Object value = model.get(entity, column.index());
            if (value != null) {
                Object kept = kept(model, column, value);
                if (kept != value) {
                    model.set(entity, column.index(), kept);
                }
            }
        }
    }

    private static Object kept(EntityModel<?> model, ColumnModel column, Object value) {
        try {
            return toMicroseconds(column.def().type(), value);
        } catch (RuntimeException e) {
            throw ColumnValues.refused(model.attributeName(column.index()), e);
        }
    }

    private static <T> Object toMicroseconds(ColumnType<T> type, Object value) {
        return type.toMicroseconds(type.javaType().cast(value));
    }
}
