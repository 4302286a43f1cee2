package dev.athanor.query.ast;

import org.jspecify.annotations.Nullable;

/**
 * One column of a result.
 *
 * @param value the value
 * @param alias the column's name, or null for whatever the database makes of it
 */
public record Projection(ExprNode value, @Nullable String alias) {
    /** A projection without alias. */
    public static Projection of(ExprNode value) {
        return new Projection(value, null);
    }
}
