package dev.athanor.query;

import dev.athanor.spi.ColumnModel;
import dev.athanor.type.ColumnType;

/**
 * A column of dates, times, or both.
 *
 * @param <T> the Java type
 */
public final class TemporalColumn<T> extends TemporalExpression<T> implements TableColumn<T> {
    private final TableItem table;
    private final ColumnModel model;

    TemporalColumn(TableItem table, ColumnModel model, ColumnType<T> type) {
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
