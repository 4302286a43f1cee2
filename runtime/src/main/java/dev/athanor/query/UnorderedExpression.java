package dev.athanor.query;

import dev.athanor.query.ast.ExprNode;
import dev.athanor.type.ColumnType;

/**
 * A value that is no column, equal to another or not, without an order that a database and Java agree on.
 *
 * @param <T> the Java type
 */
public final class UnorderedExpression<T> extends Expression<T> {
    UnorderedExpression(ExprNode node, ColumnType<T> type) {
        super(node, type);
    }
}
