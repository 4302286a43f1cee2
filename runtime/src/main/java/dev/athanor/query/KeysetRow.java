package dev.athanor.query;

import dev.athanor.error.QueryException;
import dev.athanor.query.ast.ColumnRef;
import dev.athanor.query.ast.Ordering;
import dev.athanor.spi.Access;
import dev.athanor.spi.ColumnModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the values of the terms of an order out of a row of the result. */
final class KeysetRow {
    private KeysetRow() {}

    static @Nullable Object[] values(List<Selectable<?>> items, List<Ordering> order, @Nullable Object row) {
        @Nullable Object[] values = new @Nullable Object[order.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(items, Keyset.column(order.get(i)), row);
        }
        return values;
    }

    private static @Nullable Object value(List<Selectable<?>> items, ColumnRef column, @Nullable Object row) {
        for (int i = 0; i < items.size(); i++) {
            Object slot = items.size() == 1 ? row : row instanceof Row several ? several.get(i) : null;
            if (items.get(i) instanceof EntityTable<?, ?> table
                    && slot instanceof MappedEntity entity
                    && table.source().equals(column.source())) {
                return ofEntity(table, column, entity);
            }
            if (items.get(i) instanceof Expression<?> expression
                    && expression.node().equals(column)
                    && (items.size() == 1 || row instanceof Row)) {
                return slot;
            }
        }
        throw new QueryException("The row has no value of " + column.column().name()
                + ", which the order sorts by. Select it, or give the values by afterKey(...).");
    }

    private static @Nullable Object ofEntity(EntityTable<?, ?> table, ColumnRef column, MappedEntity entity) {
        for (ColumnModel each : table.model().columns()) {
            if (each.def().equals(column.column())) {
                if (each.index() >= table.model().keySize() && !Masks.isLoaded(entity, each.index())) {
                    Access.load(entity, each.index());
                }
                return table.model().get(entity, each.index());
            }
        }
        throw new QueryException(column.column().name() + " is no column of " + table + ".");
    }
}
