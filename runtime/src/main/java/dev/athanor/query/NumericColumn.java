package dev.athanor.query;

import dev.athanor.spi.ColumnModel;
import dev.athanor.type.ColumnType;

/**
 * A column of numbers.
 *
 * @param <N> the Java type, boxed
 */
public final class NumericColumn<N extends Number> extends NumericExpression<N> implements TableColumn<N> {
    private final EntityTable<?, ?> table;
    private final ColumnModel model;

    NumericColumn(EntityTable<?, ?> table, ColumnModel model, ColumnType<N> type) {
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
