package dev.athanor.query.ast;

import dev.athanor.type.ColumnType;

/**
 * An element of an array; NULL where it has none there.
 *
 * @param array the array
 * @param position where it is, from 0
 * @param type the type of the element
 */
public record ArrayElement(ExprNode array, int position, ColumnType<?> type) implements ExprNode {
    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
