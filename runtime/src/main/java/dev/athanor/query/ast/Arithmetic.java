package dev.athanor.query.ast;

import dev.athanor.type.ColumnType;

/**
 * Two numbers computed.
 *
 * @param operator the operation
 * @param left the left operand
 * @param right the right operand
 * @param type the type of both and of the result
 */
public record Arithmetic(Operator operator, ExprNode left, ExprNode right, ColumnType<?> type) implements ExprNode {
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
