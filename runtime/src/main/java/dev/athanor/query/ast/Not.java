package dev.athanor.query.ast;

/**
 * The negation of a condition.
 *
 * @param condition what is negated
 */
public record Not(ExprNode condition) implements ExprNode {
    @Override
    public int precedence() {
        return Precedence.NOT;
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
