package dev.athanor.query;

import dev.athanor.query.ast.ExprNode;
import dev.athanor.type.ColumnType;

/**
 * An aggregate that is a date, a time, or both. It is over the rows of a group, or over a window. Immutable.
 *
 * @param <T> the Java type
 */
public final class TemporalAggregate<T> extends TemporalExpression<T> {
    TemporalAggregate(ExprNode node, ColumnType<T> type) {
        super(node, type);
    }

    /** Over rows that meet a condition, and those of earlier calls, only. */
    public TemporalAggregate<T> filter(Condition condition) {
        return new TemporalAggregate<>(Aggregates.filtered(node(), condition), type());
    }

    /** Over a window in place of a group: a value for each row. */
    public TemporalExpression<T> over(Window window) {
        return new TemporalExpression<>(Aggregates.over(node(), window), type());
    }

    /** Over all rows in place of a group: a value for each row. */
    public TemporalExpression<T> over() {
        return over(Window.ALL);
    }
}
