package dev.athanor.query.ast;

import dev.athanor.type.SqlKind;

/**
 * A date or time some units later, or earlier where the amount is negative.
 *
 * @param value the date or time
 * @param amount how many units, a whole number
 * @param unit the unit
 * @param kind what kind of date or time it is
 */
public record TemporalShift(ExprNode value, ExprNode amount, Unit unit, SqlKind kind) implements ExprNode {
    /** The units. */
    public enum Unit {
        YEAR,
        MONTH,
        DAY,
        HOUR,
        MINUTE,
        SECOND
    }

    @Override
    public int precedence() {
        return Precedence.ADDITION;
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
