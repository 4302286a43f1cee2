package dev.athanor.query.ast;

/**
 * Two values compared.
 *
 * @param operator the comparison
 * @param left the left operand
 * @param right the right operand
 */
public record Comparison(Operator operator, ExprNode left, ExprNode right) implements ExprNode {
    /** The comparisons. */
    public enum Operator {
        EQ,
        NE,
        LT,
        LE,
        GT,
        GE,
        /** Equal, NULL being equal to NULL. */
        NOT_DISTINCT,
        /** Not equal, NULL being equal to NULL. */
        DISTINCT;

        /** The comparison that is true where this one is false, and unknown where it is unknown. */
        public Operator negated() {
            return switch (this) {
                case EQ -> NE;
                case NE -> EQ;
                case LT -> GE;
                case LE -> GT;
                case GT -> LE;
                case GE -> LT;
                case NOT_DISTINCT -> DISTINCT;
                case DISTINCT -> NOT_DISTINCT;
            };
        }
    }

    @Override
    public int precedence() {
        return Precedence.COMPARISON;
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
