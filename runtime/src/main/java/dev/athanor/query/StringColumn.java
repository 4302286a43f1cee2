package dev.athanor.query;

import dev.athanor.spi.ColumnModel;

/** A column of strings. */
public final class StringColumn extends StringExpression implements TableColumn<String> {
    private final TableItem table;
    private final ColumnModel model;

    StringColumn(TableItem table, ColumnModel model) {
        super(table.columns().get(model.index()));
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
