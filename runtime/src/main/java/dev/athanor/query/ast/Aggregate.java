package dev.athanor.query.ast;

import org.jspecify.annotations.Nullable;

/**
 * An aggregate over the rows of a group.
 *
 * @param function the aggregate
 * @param distinct whether equal values count once
 * @param argument what is aggregated, or null for {@code *}
 * @param filter which rows are aggregated, or null for all
 */
public record Aggregate(
        Function function,
        boolean distinct,
        @Nullable ExprNode argument,
        @Nullable ExprNode filter) implements ExprNode {
    /** The aggregates. */
    public enum Function {
        COUNT,
        SUM,
        AVG,
        /** The average as a decimal; {@link #AVG} is one as a floating-point number. */
        AVG_DECIMAL,
        MIN,
        MAX,
        /** The standard deviation of a sample. */
        STDDEV_SAMP,
        /** The variance of a sample. */
        VAR_SAMP
    }

    /** All values. */
    public Aggregate(Function function, boolean distinct, @Nullable ExprNode argument) {
        this(function, distinct, argument, null);
    }

    /** Over rows that meet a condition only. */
    public Aggregate withFilter(ExprNode condition) {
        return new Aggregate(function, distinct, argument, condition);
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
