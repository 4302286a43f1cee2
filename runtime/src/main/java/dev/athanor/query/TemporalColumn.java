package dev.athanor.query;

import dev.athanor.spi.ColumnModel;
import dev.athanor.type.ColumnType;

/**
 * A column of values with an order that are neither numbers nor strings: dates, times, UUIDs, characters.
 *
 * @param <T> the Java type
 */
public final class TemporalColumn<T> extends TemporalExpression<T> implements TableColumn<T> {
    private final EntityTable<?, ?> table;
    private final ColumnModel model;

    TemporalColumn(EntityTable<?, ?> table, ColumnModel model, ColumnType<T> type) {
        super(table.columns().get(model.index()), type);
        this.table = table;
        this.model = model;
    }

    @Override
    public EntityTable<?, ?> table() {
        return table;
    }

    @Override
    public ColumnModel model() {
        return model;
    }

    @Override
    String label() {
        return table.model().attributeName(model.index());
    }
}
