package dev.athanor.query;

import dev.athanor.spi.ColumnModel;
import dev.athanor.type.ColumnType;

/**
 * A column of numbers.
 *
 * @param <N> the Java type, boxed
 */
public final class NumericColumn<N extends Number> extends NumericExpression<N> implements TableColumn<N> {
    private final TableItem table;
    private final ColumnModel model;

    NumericColumn(TableItem table, ColumnModel model, ColumnType<N> type) {
        super(table.columns().get(model.index()), type);
        this.table = table;
        this.model = model;
    }

    @Override
    public TableItem table() {
        return table;
    }

    @Override
    public ColumnModel model() {
        return model;
    }

    @Override
    String label() {
        return TableNames.of(table, model.index());
    }
}
