package dev.athanor.query.ast;

import dev.athanor.type.SqlKind;

/**
 * A field of a date or time.
 *
 * @param field the field
 * @param value the date or time
 * @param kind what kind of date or time it is
 */
public record Extract(Field field, ExprNode value, SqlKind kind) implements ExprNode {
    /** The fields. */
    public enum Field {
        YEAR,
        QUARTER,
        MONTH,
        DAY,
        /** 1 is Monday, 7 is Sunday. */
        DAY_OF_WEEK,
        DAY_OF_YEAR,
        HOUR,
        MINUTE,
        /** Whole seconds. */
        SECOND
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
