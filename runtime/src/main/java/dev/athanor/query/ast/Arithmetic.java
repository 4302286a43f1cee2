package dev.athanor.query.ast;

/**
 * Two numbers computed.
 *
 * @param operator the operation
 * @param left the left operand
 * @param right the right operand
 */
public record Arithmetic(Operator operator, ExprNode left, ExprNode right) implements ExprNode {
    /** The operations. */
    public enum Operator {
        PLUS,
        MINUS,
        TIMES,
        DIVIDED_BY,
        MODULO
    }

    @Override
    public int precedence() {
        return operator == Operator.PLUS || operator == Operator.MINUS
                ? Precedence.ADDITION
                : Precedence.MULTIPLICATION;
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
