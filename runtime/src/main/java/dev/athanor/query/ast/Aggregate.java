package dev.athanor.query.ast;

import org.jspecify.annotations.Nullable;

/**
 * An aggregate over the rows of a group.
 *
 * @param function the aggregate
 * @param distinct whether equal values count once
 * @param argument what is aggregated, or null for {@code *}
 */
public record Aggregate(
        Function function, boolean distinct, @Nullable ExprNode argument) implements ExprNode {
    /** The aggregates. */
    public enum Function {
        COUNT,
        SUM,
        AVG,
        MIN,
        MAX
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
