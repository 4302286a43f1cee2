package dev.athanor.query;

import dev.athanor.spi.ColumnModel;
import dev.athanor.type.Json;

/** A column of JSON. */
public final class JsonColumn extends JsonExpression implements TableColumn<Json> {
    private final TableItem table;
    private final ColumnModel model;

    JsonColumn(TableItem table, ColumnModel model) {
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
