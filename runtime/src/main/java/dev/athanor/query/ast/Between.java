package dev.athanor.query.ast;

/**
 * BETWEEN or NOT BETWEEN, both ends included.
 *
 * @param value what is tested
 * @param low the least value
 * @param high the greatest value
 * @param negated whether it is NOT BETWEEN
 */
public record Between(ExprNode value, ExprNode low, ExprNode high, boolean negated) implements ExprNode {
    @Override
    public int precedence() {
        return Precedence.COMPARISON;
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
