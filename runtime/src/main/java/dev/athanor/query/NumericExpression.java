package dev.athanor.query;

import dev.athanor.query.ast.Aggregate;
import dev.athanor.query.ast.Arithmetic;
import dev.athanor.query.ast.Arithmetic.Operator;
import dev.athanor.query.ast.Bind;
import dev.athanor.query.ast.Cast;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.FunctionCall;
import dev.athanor.query.ast.Literal;
import dev.athanor.table.ColumnDef;
import dev.athanor.type.ColumnType;
import dev.athanor.type.Types;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/**
 * A number. Integers divided stay integers.
 *
 * @param <N> the Java type, boxed
 */
public sealed class NumericExpression<N extends Number> extends ComparableExpression<N>
        permits NumericColumn, NumericAggregate {
    NumericExpression(ExprNode node, ColumnType<N> type) {
        super(node, type);
    }

    /** The sum with a value. */
    public final NumericExpression<N> plus(N value) {
        return arithmetic(Operator.PLUS, Bind.of(type(), value));
    }

    /**
     * The sum with another number, of the same type or a smaller one: a decimal and an integer make a decimal.
     *
     * @throws dev.athanor.error.QueryException where the other's type is greater, so that the result would not hold it
     */
    public final NumericExpression<N> plus(Expression<? extends Number> other) {
        return arithmetic(Operator.PLUS, NumberTypes.fitting(this, "plus", other));
    }

    /** The difference to a value. */
    public final NumericExpression<N> minus(N value) {
        return arithmetic(Operator.MINUS, Bind.of(type(), value));
    }

    /**
     * The difference to another number, of the same type or a smaller one: a decimal and an integer make a decimal.
     *
     * @throws dev.athanor.error.QueryException where the other's type is greater, so that the result would not hold it
     */
    public final NumericExpression<N> minus(Expression<? extends Number> other) {
        return arithmetic(Operator.MINUS, NumberTypes.fitting(this, "minus", other));
    }

    /** The product with a value. */
    public final NumericExpression<N> times(N value) {
        return arithmetic(Operator.TIMES, Bind.of(type(), value));
    }

    /**
     * The product with another number, of the same type or a smaller one: a decimal and an integer make a decimal.
     *
     * @throws dev.athanor.error.QueryException where the other's type is greater, so that the result would not hold it
     */
    public final NumericExpression<N> times(Expression<? extends Number> other) {
        return arithmetic(Operator.TIMES, NumberTypes.fitting(this, "times", other));
    }

    /** The quotient by a value. */
    public final NumericExpression<N> dividedBy(N value) {
        return arithmetic(Operator.DIVIDED_BY, Bind.of(type(), value));
    }

    /**
     * The quotient by another number, of the same type or a smaller one: a decimal and an integer make a decimal.
     *
     * @throws dev.athanor.error.QueryException where the other's type is greater, so that the result would not hold it
     */
    public final NumericExpression<N> dividedBy(Expression<? extends Number> other) {
        return arithmetic(Operator.DIVIDED_BY, NumberTypes.fitting(this, "dividedBy", other));
    }

    /** The remainder of the division by a value. */
    public final NumericExpression<N> mod(N value) {
        return arithmetic(Operator.MODULO, Bind.of(type(), value));
    }

    /**
     * The remainder of the division by another number, of the same type or a smaller one: a decimal and an integer make a decimal.
     *
     * @throws dev.athanor.error.QueryException where the other's type is greater, so that the result would not hold it
     */
    public final NumericExpression<N> mod(Expression<? extends Number> other) {
        return arithmetic(Operator.MODULO, NumberTypes.fitting(this, "mod", other));
    }

    /**
     * The sum over a group; null where the group has no value. One that the type does not hold is an error when it is
     * read.
     */
    public final NumericAggregate<N> sum() {
        return new NumericAggregate<>(aggregate(Aggregate.Function.SUM), SumType.of(type()));
    }

    /** The sum over a group as a {@code long}: for columns of smaller integers. */
    public final NumericAggregate<Long> sumAsLong() {
        return new NumericAggregate<>(aggregate(Aggregate.Function.SUM), Types.LONG);
    }

    /** The average over a group; null where the group has no value. */
    public final NumericAggregate<Double> avg() {
        return new NumericAggregate<>(aggregate(Aggregate.Function.AVG), Types.DOUBLE);
    }

    /**
     * The average over a group as a decimal, with the digits that the database computes; SQLite computes it as a floating-point
     * number. Null where the group has no value.
     */
    public final NumericAggregate<BigDecimal> avgAsDecimal() {
        return new NumericAggregate<>(aggregate(Aggregate.Function.AVG_DECIMAL), Types.BIG_DECIMAL);
    }

    @Override
    public final NumericAggregate<N> min() {
        return new NumericAggregate<>(aggregate(Aggregate.Function.MIN), type());
    }

    @Override
    public final NumericAggregate<N> max() {
        return new NumericAggregate<>(aggregate(Aggregate.Function.MAX), type());
    }

    /** The sum over the different values of a group; null where the group has no value. */
    public final NumericAggregate<N> sumDistinct() {
        return new NumericAggregate<>(new Aggregate(Aggregate.Function.SUM, true, node()), SumType.of(type()));
    }

    /** The average over the different values of a group; null where the group has no value. */
    public final NumericAggregate<Double> avgDistinct() {
        return new NumericAggregate<>(new Aggregate(Aggregate.Function.AVG, true, node()), Types.DOUBLE);
    }

    /** The standard deviation of a sample; null where the group has fewer than two values. SQLite has none. */
    public final NumericAggregate<Double> stddev() {
        return new NumericAggregate<>(aggregate(Aggregate.Function.STDDEV_SAMP), Types.DOUBLE);
    }

    /** The variance of a sample; null where the group has fewer than two values. SQLite has none. */
    public final NumericAggregate<Double> variance() {
        return new NumericAggregate<>(aggregate(Aggregate.Function.VAR_SAMP), Types.DOUBLE);
    }

    /** The number with the other sign. */
    public final NumericExpression<N> negate() {
        return new NumericExpression<>(new Arithmetic(Operator.MINUS, Literal.ZERO, node(), type()), type());
    }

    /** The number without its sign. */
    public final NumericExpression<N> abs() {
        return called("ABS");
    }

    /** The greatest whole number that is not greater. */
    public final NumericExpression<N> floor() {
        return called("FLOOR");
    }

    /** The least whole number that is not less. */
    public final NumericExpression<N> ceil() {
        return called("CEIL");
    }

    /** Rounded to digits after the point; halves away from zero where the number is exact. */
    public final NumericExpression<N> round(int digits) {
        return new NumericExpression<>(new FunctionCall("ROUND", List.of(node(), new Literal((long) digits))), type());
    }

    /** The square root; NULL or an error of the database where there is none. */
    public final NumericExpression<Double> sqrt() {
        return new NumericExpression<>(new FunctionCall("SQRT", List.of(node())), Types.DOUBLE);
    }

    /** The number to a power. */
    public final NumericExpression<Double> power(double exponent) {
        return new NumericExpression<>(
                new FunctionCall("POWER", List.of(node(), Bind.of(Types.DOUBLE, exponent))), Types.DOUBLE);
    }

    /**
     * Converted by the database to the type of numbers that holds a Java class: {@code cast(Double.class)}. A fraction that an
     * integer does not hold is rounded as {@link #round} does.
     *
     * @throws dev.athanor.error.QueryException where no column type is for the class
     */
    public final <M extends Number> NumericExpression<M> cast(Class<M> target) {
        ColumnType<M> type = ValueTypes.of(target);
        boolean rounded = isInteger(type) && !isInteger(type());
        ExprNode value = rounded ? round(0).node() : node();
        return new NumericExpression<>(new Cast(value, ColumnDef.of("cast", type)), type);
    }

    private static boolean isInteger(ColumnType<?> type) {
        return switch (type.kind()) {
            case SMALLINT, INTEGER, BIGINT -> true;
            default -> type.javaType() == BigInteger.class;
        };
    }

    private NumericExpression<N> called(String function) {
        return new NumericExpression<>(new FunctionCall(function, List.of(node())), type());
    }

    private NumericExpression<N> arithmetic(Operator operator, ExprNode other) {
        return new NumericExpression<>(new Arithmetic(operator, node(), other, type()), type());
    }
}
