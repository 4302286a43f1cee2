package dev.athanor.query;

import dev.athanor.query.ast.ExprNode;

/**
 * An aggregate that is a string. It is over the rows of a group, or over a window. Immutable.
 */
public final class StringAggregateExpression extends StringExpression {
    StringAggregateExpression(ExprNode node) {
        super(node);
    }

    /** Over rows that meet a condition, and those of earlier calls, only. */
    public StringAggregateExpression filter(Condition condition) {
        return new StringAggregateExpression(Aggregates.filtered(node(), condition));
    }

    /** Over a window in place of a group: a value for each row. */
    public StringExpression over(Window window) {
        return new StringExpression(Aggregates.over(node(), window));
    }

    /** Over all rows in place of a group: a value for each row. */
    public StringExpression over() {
        return over(Window.ALL);
    }
}
