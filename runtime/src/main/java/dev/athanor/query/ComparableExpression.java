package dev.athanor.query;

import dev.athanor.error.QueryException;
import dev.athanor.query.ast.Aggregate;
import dev.athanor.query.ast.Between;
import dev.athanor.query.ast.Comparison.Operator;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.type.ColumnType;

/**
 * A value with an order: dates, times, UUIDs; numbers and strings add more.
 *
 * @param <T> the Java type
 */
public sealed class ComparableExpression<T> extends Expression<T>
        permits NumericExpression, StringExpression, TemporalExpression, ComparableColumn, ComparableAggregate {
    ComparableExpression(ExprNode node, ColumnType<T> type) {
        super(node, type);
    }

    /**
     * Less than a value.
     *
     * @throws QueryException where the value is null
     */
    public final Condition lt(T value) {
        return compare(Operator.LT, bind("lt", value));
    }

    /** Less than another expression. */
    public final Condition lt(Expression<T> other) {
        return compare(Operator.LT, other.node());
    }

    /**
     * Less than or equal to a value.
     *
     * @throws QueryException where the value is null
     */
    public final Condition le(T value) {
        return compare(Operator.LE, bind("le", value));
    }

    /** Less than or equal to another expression. */
    public final Condition le(Expression<T> other) {
        return compare(Operator.LE, other.node());
    }

    /**
     * Greater than a value.
     *
     * @throws QueryException where the value is null
     */
    public final Condition gt(T value) {
        return compare(Operator.GT, bind("gt", value));
    }

    /** Greater than another expression. */
    public final Condition gt(Expression<T> other) {
        return compare(Operator.GT, other.node());
    }

    /**
     * Greater than or equal to a value.
     *
     * @throws QueryException where the value is null
     */
    public final Condition ge(T value) {
        return compare(Operator.GE, bind("ge", value));
    }

    /** Greater than or equal to another expression. */
    public final Condition ge(Expression<T> other) {
        return compare(Operator.GE, other.node());
    }

    /** Less than one of the values of a sub-query, or than all of them. */
    public final Condition lt(SubQueryValues<T> values) {
        return compare(Operator.LT, values.node());
    }

    /** Less than or equal to one of the values of a sub-query, or to all of them. */
    public final Condition le(SubQueryValues<T> values) {
        return compare(Operator.LE, values.node());
    }

    /** Greater than one of the values of a sub-query, or than all of them. */
    public final Condition gt(SubQueryValues<T> values) {
        return compare(Operator.GT, values.node());
    }

    /** Greater than or equal to one of the values of a sub-query, or to all of them. */
    public final Condition ge(SubQueryValues<T> values) {
        return compare(Operator.GE, values.node());
    }

    /**
     * Between two values, both included.
     *
     * @throws QueryException where a value is null
     */
    public final Condition between(T low, T high) {
        return new Condition(new Between(node(), bind("between", low), bind("between", high), false));
    }

    /** Between two expressions, both included. */
    public final Condition between(Expression<T> low, Expression<T> high) {
        return new Condition(new Between(node(), low.node(), high.node(), false));
    }

    /** The least value of a group. */
    public ComparableExpression<T> min() {
        return new ComparableAggregate<>(aggregate(Aggregate.Function.MIN), type());
    }

    /** The greatest value of a group. */
    public ComparableExpression<T> max() {
        return new ComparableAggregate<>(aggregate(Aggregate.Function.MAX), type());
    }

    final ExprNode aggregate(Aggregate.Function function) {
        return new Aggregate(function, false, node());
    }
}
