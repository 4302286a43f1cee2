package dev.athanor.query.ast;

/**
 * A sub-query of one column as a value.
 *
 * @param query the sub-query
 */
public record ScalarQuery(QueryNode query) implements ExprNode {
    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
