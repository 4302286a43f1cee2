package dev.athanor.query;

import dev.athanor.query.ast.Aggregate;
import dev.athanor.query.ast.Arithmetic;
import dev.athanor.query.ast.Arithmetic.Operator;
import dev.athanor.query.ast.Bind;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.type.ColumnType;
import dev.athanor.type.Types;

/**
 * A number. Integers divided stay integers.
 *
 * @param <N> the Java type, boxed
 */
public sealed class NumericExpression<N extends Number> extends ComparableExpression<N> permits NumericColumn {
    NumericExpression(ExprNode node, ColumnType<N> type) {
        super(node, type);
    }

    /** The sum with a value. */
    public final NumericExpression<N> plus(N value) {
        return arithmetic(Operator.PLUS, Bind.of(type(), value));
    }

    /** The sum with another expression. */
    public final NumericExpression<N> plus(Expression<N> other) {
        return arithmetic(Operator.PLUS, other.node());
    }

    /** The difference to a value. */
    public final NumericExpression<N> minus(N value) {
        return arithmetic(Operator.MINUS, Bind.of(type(), value));
    }

    /** The difference to another expression. */
    public final NumericExpression<N> minus(Expression<N> other) {
        return arithmetic(Operator.MINUS, other.node());
    }

    /** The product with a value. */
    public final NumericExpression<N> times(N value) {
        return arithmetic(Operator.TIMES, Bind.of(type(), value));
    }

    /** The product with another expression. */
    public final NumericExpression<N> times(Expression<N> other) {
        return arithmetic(Operator.TIMES, other.node());
    }

    /** The quotient by a value. */
    public final NumericExpression<N> dividedBy(N value) {
        return arithmetic(Operator.DIVIDED_BY, Bind.of(type(), value));
    }

    /** The quotient by another expression. */
    public final NumericExpression<N> dividedBy(Expression<N> other) {
        return arithmetic(Operator.DIVIDED_BY, other.node());
    }

    /** The remainder of the division by a value. */
    public final NumericExpression<N> mod(N value) {
        return arithmetic(Operator.MODULO, Bind.of(type(), value));
    }

    /** The remainder of the division by another expression. */
    public final NumericExpression<N> mod(Expression<N> other) {
        return arithmetic(Operator.MODULO, other.node());
    }

    /**
     * The sum over a group; null where the group has no value. One that the type does not hold is an error when it is
     * read.
     */
    public final NumericExpression<N> sum() {
        return new NumericExpression<>(aggregate(Aggregate.Function.SUM), SumType.of(type()));
    }

    /** The sum over a group as a {@code long}: for columns of smaller integers. */
    public final NumericExpression<Long> sumAsLong() {
        return new NumericExpression<>(aggregate(Aggregate.Function.SUM), Types.LONG);
    }

    /** The average over a group; null where the group has no value. */
    public final NumericExpression<Double> avg() {
        return new NumericExpression<>(aggregate(Aggregate.Function.AVG), Types.DOUBLE);
    }

    @Override
    public final NumericExpression<N> min() {
        return new NumericExpression<>(aggregate(Aggregate.Function.MIN), type());
    }

    @Override
    public final NumericExpression<N> max() {
        return new NumericExpression<>(aggregate(Aggregate.Function.MAX), type());
    }

    private NumericExpression<N> arithmetic(Operator operator, ExprNode other) {
        return new NumericExpression<>(new Arithmetic(operator, node(), other, type()), type());
    }
}
