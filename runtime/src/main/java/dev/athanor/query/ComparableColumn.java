package dev.athanor.query;

import dev.athanor.query.ast.Aggregate;
import dev.athanor.spi.ColumnModel;
import dev.athanor.type.ColumnType;

/**
 * A column of values with an order that are neither numbers nor strings: dates, times, UUIDs, characters.
 *
 * @param <T> the Java type
 */
public final class ComparableColumn<T> extends ComparableExpression<T> implements TableColumn<T> {
    private final TableItem table;
    private final ColumnModel model;

    ComparableColumn(TableItem table, ColumnModel model, ColumnType<T> type) {
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
    public ComparableAggregate<T> min() {
        return new ComparableAggregate<>(aggregate(Aggregate.Function.MIN), type());
    }

    @Override
    public ComparableAggregate<T> max() {
        return new ComparableAggregate<>(aggregate(Aggregate.Function.MAX), type());
    }

    @Override
    String label() {
        return TableNames.of(table, model.index());
    }
}
