package dev.athanor.query;

import dev.athanor.query.ast.Concat;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.FunctionCall;
import dev.athanor.query.ast.Literal;
import dev.athanor.type.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Entry points for functions of several values, and of none; reached through {@link Sql}. */
public abstract sealed class SqlFunctions permits SqlExpressions {
    SqlFunctions() {}

    /** The greatest of the values; NULL where one of them is. */
    @SafeVarargs
    public static <T> ComparableExpression<T> greatest(
            ComparableExpression<T> first, Expression<T> second, Expression<T>... more) {
        return new ComparableExpression<>(call("GREATEST", first, second, more), first.type());
    }

    /** The greatest of the numbers; NULL where one of them is. */
    @SafeVarargs
    public static <N extends Number> NumericExpression<N> greatest(
            NumericExpression<N> first, Expression<N> second, Expression<N>... more) {
        return new NumericExpression<>(call("GREATEST", first, second, more), first.type());
    }

    /** The least of the values; NULL where one of them is. */
    @SafeVarargs
    public static <T> ComparableExpression<T> least(
            ComparableExpression<T> first, Expression<T> second, Expression<T>... more) {
        return new ComparableExpression<>(call("LEAST", first, second, more), first.type());
    }

    /** The least of the numbers; NULL where one of them is. */
    @SafeVarargs
    public static <N extends Number> NumericExpression<N> least(
            NumericExpression<N> first, Expression<N> second, Expression<N>... more) {
        return new NumericExpression<>(call("LEAST", first, second, more), first.type());
    }

    /** Strings one after the other; NULL where one of them is. */
    @SafeVarargs
    public static StringExpression concat(
            Expression<String> first, Expression<String> second, Expression<String>... more) {
        return new StringExpression(new Concat(nodes(first, second, more)));
    }

    /** The time of the database's clock, as exact as it is there: SQLite tells milliseconds, the others microseconds. */
    public static TemporalExpression<Instant> currentInstant() {
        return new TemporalExpression<>(new FunctionCall("CURRENT_INSTANT", List.of()), Types.INSTANT);
    }

    /** The date of the database's clock in UTC. */
    public static TemporalExpression<LocalDate> currentDate() {
        return new TemporalExpression<>(new FunctionCall("CURRENT_UTC_DATE", List.of()), Types.LOCAL_DATE);
    }

    /**
     * The next value of a sequence, by its name; each row gets another one. SQLite and MySQL have no sequences.
     */
    public static NumericExpression<Long> nextValue(String sequence) {
        return new NumericExpression<>(new FunctionCall("NEXT_VALUE", List.of(new Literal(sequence))), Types.LONG);
    }

    private static FunctionCall call(String name, Expression<?> first, Expression<?> second, Expression<?>... more) {
        return new FunctionCall(name, nodes(first, second, more));
    }

    private static List<ExprNode> nodes(Expression<?> first, Expression<?> second, Expression<?>... more) {
        List<ExprNode> nodes = new ArrayList<>(List.of(first.node(), second.node()));
        for (Expression<?> expression : more) {
            nodes.add(expression.node());
        }
        return nodes;
    }
}
