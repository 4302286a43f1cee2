package dev.athanor.query.ast;

/**
 * IS NULL or IS NOT NULL.
 *
 * @param value what is tested
 * @param negated whether it is IS NOT NULL
 */
public record IsNull(ExprNode value, boolean negated) implements ExprNode {
    @Override
    public int precedence() {
        return Precedence.COMPARISON;
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
