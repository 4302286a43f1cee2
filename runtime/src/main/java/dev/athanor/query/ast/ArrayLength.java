package dev.athanor.query.ast;

/**
 * The number of elements of an array.
 *
 * @param array the array
 */
public record ArrayLength(ExprNode array) implements ExprNode {
    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
