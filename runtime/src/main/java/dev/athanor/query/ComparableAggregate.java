package dev.athanor.query;

import dev.athanor.query.ast.ExprNode;
import dev.athanor.type.ColumnType;

/**
 * An aggregate that has an order. It is over the rows of a group, or over a window. Immutable.
 *
 * @param <T> the Java type
 */
public final class ComparableAggregate<T> extends ComparableExpression<T> {
    ComparableAggregate(ExprNode node, ColumnType<T> type) {
        super(node, type);
    }

    /** Over rows that meet a condition, and those of earlier calls, only. */
    public ComparableAggregate<T> filter(Condition condition) {
        return new ComparableAggregate<>(Aggregates.filtered(node(), condition), type());
    }

    /** Over a window in place of a group: a value for each row. */
    public ComparableExpression<T> over(Window window) {
        return new ComparableExpression<>(Aggregates.over(node(), window), type());
    }

    /** Over all rows in place of a group: a value for each row. */
    public ComparableExpression<T> over() {
        return over(Window.ALL);
    }
}
