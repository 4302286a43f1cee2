package dev.athanor.query.ast;

/**
 * A sub-query on the right of a comparison: {@code > ALL (SELECT ...)}.
 *
 * @param all whether the comparison has to hold for all rows, else for one of them
 * @param query the sub-query of one column
 */
public record Quantified(boolean all, QueryNode query) implements ExprNode {
    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
