package dev.athanor.query.ast;

import dev.athanor.type.ColumnType;

/**
 * Whether an array has an element.
 *
 * @param array the array
 * @param element the value, bound as elements are
 * @param type how a value of its kind is bound where it is no element
 */
public record ArrayContains(ExprNode array, Bind element, ColumnType<?> type) implements ExprNode {
    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
