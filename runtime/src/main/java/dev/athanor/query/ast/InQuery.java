package dev.athanor.query.ast;

/**
 * IN or NOT IN with a sub-query.
 *
 * @param value what is looked for: a value, or a {@link Tuple}
 * @param query where it is looked for
 * @param negated whether it is NOT IN
 */
public record InQuery(ExprNode value, QueryNode query, boolean negated) implements ExprNode {
    @Override
    public int precedence() {
        return Precedence.COMPARISON;
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
