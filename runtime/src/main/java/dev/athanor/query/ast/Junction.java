package dev.athanor.query.ast;

import java.util.List;

/**
 * Two or more conditions joined by AND, or by OR.
 *
 * @param conjunction whether it is AND
 * @param conditions the conditions, in order
 */
public record Junction(boolean conjunction, List<ExprNode> conditions) implements ExprNode {
    /** Copies the list. */
    public Junction {
        conditions = List.copyOf(conditions);
    }

    /** All conditions joined by AND; a single one is itself, none is TRUE. */
    public static ExprNode and(List<? extends ExprNode> conditions) {
        return join(true, conditions);
    }

    /** All conditions joined by OR; a single one is itself, none is FALSE. */
    public static ExprNode or(List<? extends ExprNode> conditions) {
        return join(false, conditions);
    }

    private static ExprNode join(boolean conjunction, List<? extends ExprNode> conditions) {
        return switch (conditions.size()) {
            case 0 -> conjunction ? Literal.TRUE : Literal.FALSE;
            case 1 -> conditions.get(0);
            default -> new Junction(conjunction, List.copyOf(conditions));
        };
    }

    @Override
    public int precedence() {
        return conjunction ? Precedence.AND : Precedence.OR;
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
