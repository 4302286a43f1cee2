package dev.athanor.query.ast;

/**
 * EXISTS or NOT EXISTS.
 *
 * @param query the sub-query
 * @param negated whether it is NOT EXISTS
 */
public record Exists(QueryNode query, boolean negated) implements ExprNode {
    @Override
    public int precedence() {
        return negated ? Precedence.NOT : Precedence.PRIMARY;
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
