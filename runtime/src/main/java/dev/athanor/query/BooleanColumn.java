package dev.athanor.query;

import dev.athanor.spi.ColumnModel;

/** A column of truth values, which is a condition too: {@code USER.deleted.not()}. */
public final class BooleanColumn extends Condition implements TableColumn<Boolean> {
    private final TableItem table;
    private final ColumnModel model;

    BooleanColumn(TableItem table, ColumnModel model) {
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
