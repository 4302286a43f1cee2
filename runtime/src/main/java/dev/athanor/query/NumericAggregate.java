package dev.athanor.query;

import dev.athanor.query.ast.ExprNode;
import dev.athanor.type.ColumnType;

/**
 * An aggregate that is a number. It is over the rows of a group, or over a window. Immutable.
 *
 * @param <N> the Java type
 */
public final class NumericAggregate<N extends Number> extends NumericExpression<N> {
    NumericAggregate(ExprNode node, ColumnType<N> type) {
        super(node, type);
    }

    /** Over rows that meet a condition, and those of earlier calls, only. */
    public NumericAggregate<N> filter(Condition condition) {
        return new NumericAggregate<>(Aggregates.filtered(node(), condition), type());
    }

    /** Over a window in place of a group: a value for each row. */
    public NumericExpression<N> over(Window window) {
        return new NumericExpression<>(Aggregates.over(node(), window), type());
    }

    /** Over all rows in place of a group: a value for each row. */
    public NumericExpression<N> over() {
        return over(Window.ALL);
    }
}
