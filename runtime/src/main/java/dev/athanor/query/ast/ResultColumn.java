package dev.athanor.query.ast;

/**
 * A column of the result by its position, in the order of queries that are put together.
 *
 * @param position the position, from 1
 */
public record ResultColumn(int position) implements ExprNode {
    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
