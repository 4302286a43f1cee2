package dev.athanor.query;

import dev.athanor.error.QueryException;
import dev.athanor.query.ast.FunctionCall;
import dev.athanor.query.ast.Literal;
import dev.athanor.type.Types;
import java.util.List;

/** Entry points for windows and the functions over them; reached through {@link Sql}. */
public abstract sealed class SqlWindows extends SqlExpressions permits SqlSelects {
    SqlWindows() {}

    /** A window of all rows. */
    public static Window window() {
        return Window.ALL;
    }

    /** A window of the rows in which these are equal. */
    public static Window partitionBy(Expression<?>... expressions) {
        return Window.ALL.partitionBy(expressions);
    }

    /** A window of all rows in an order. */
    public static Window orderedBy(OrderTerm... terms) {
        return Window.ALL.orderBy(terms);
    }

    /** The first row, as a bound of a frame. */
    public static FrameBound unboundedPreceding() {
        return FrameBound.unboundedPreceding();
    }

    /** This far before the row at hand, as a bound of a frame. */
    public static FrameBound preceding(long distance) {
        return FrameBound.preceding(distance);
    }

    /** The row at hand, as a bound of a frame. */
    public static FrameBound currentRow() {
        return FrameBound.currentRow();
    }

    /** This far after the row at hand, as a bound of a frame. */
    public static FrameBound following(long distance) {
        return FrameBound.following(distance);
    }

    /** The last row, as a bound of a frame. */
    public static FrameBound unboundedFollowing() {
        return FrameBound.unboundedFollowing();
    }

    /** The number of the row, from 1. */
    public static WindowFunction<NumericExpression<Long>> rowNumber() {
        return count("ROW_NUMBER");
    }

    /** The number of the row, from 1; rows that are equal in the order have that of the first of them. */
    public static WindowFunction<NumericExpression<Long>> rank() {
        return count("RANK");
    }

    /** The number of the group of rows that are equal in the order, from 1. */
    public static WindowFunction<NumericExpression<Long>> denseRank() {
        return count("DENSE_RANK");
    }

    /** The rank from 0 to 1. */
    public static WindowFunction<NumericExpression<Double>> percentRank() {
        return share("PERCENT_RANK");
    }

    /** The share of rows that come before or are equal in the order. */
    public static WindowFunction<NumericExpression<Double>> cumeDist() {
        return share("CUME_DIST");
    }

    /**
     * The number, from 1, of the part that the row falls into where the window is cut into so many parts.
     *
     * @throws QueryException where there are none
     */
    public static WindowFunction<NumericExpression<Long>> ntile(int parts) {
        return new WindowFunction<>(
                new FunctionCall("NTILE", List.of(positive("ntile", parts))),
                n -> new NumericExpression<>(n, Types.LONG));
    }

    /** The value in the first row of the window. */
    public static <N extends Number> WindowFunction<NumericExpression<N>> firstValue(NumericExpression<N> value) {
        return new WindowFunction<>(
                new FunctionCall("FIRST_VALUE", List.of(value.node())), n -> new NumericExpression<>(n, value.type()));
    }

    /** The value in the first row of the window. */
    public static WindowFunction<StringExpression> firstValue(StringExpression value) {
        return new WindowFunction<>(
                new FunctionCall("FIRST_VALUE", List.of(value.node())), n -> new StringExpression(n));
    }

    /** The value in the first row of the window. */
    public static <T> WindowFunction<TemporalExpression<T>> firstValue(TemporalExpression<T> value) {
        return new WindowFunction<>(
                new FunctionCall("FIRST_VALUE", List.of(value.node())), n -> new TemporalExpression<>(n, value.type()));
    }

    /** The value in the last row of the frame, which ends with the row at hand where nothing else is said. */
    public static <N extends Number> WindowFunction<NumericExpression<N>> lastValue(NumericExpression<N> value) {
        return new WindowFunction<>(
                new FunctionCall("LAST_VALUE", List.of(value.node())), n -> new NumericExpression<>(n, value.type()));
    }

    /** The value in the last row of the frame, which ends with the row at hand where nothing else is said. */
    public static WindowFunction<StringExpression> lastValue(StringExpression value) {
        return new WindowFunction<>(
                new FunctionCall("LAST_VALUE", List.of(value.node())), n -> new StringExpression(n));
    }

    /** The value in the last row of the frame, which ends with the row at hand where nothing else is said. */
    public static <T> WindowFunction<TemporalExpression<T>> lastValue(TemporalExpression<T> value) {
        return new WindowFunction<>(
                new FunctionCall("LAST_VALUE", List.of(value.node())), n -> new TemporalExpression<>(n, value.type()));
    }

    /** The value this many rows before; NULL where there is none. */
    public static <N extends Number> WindowFunction<NumericExpression<N>> lag(NumericExpression<N> value, int rows) {
        return new WindowFunction<>(positioned("LAG", value, rows), n -> new NumericExpression<>(n, value.type()));
    }

    /** The value this many rows before; NULL where there is none. */
    public static WindowFunction<StringExpression> lag(StringExpression value, int rows) {
        return new WindowFunction<>(positioned("LAG", value, rows), n -> new StringExpression(n));
    }

    /** The value this many rows before; NULL where there is none. */
    public static <T> WindowFunction<TemporalExpression<T>> lag(TemporalExpression<T> value, int rows) {
        return new WindowFunction<>(positioned("LAG", value, rows), n -> new TemporalExpression<>(n, value.type()));
    }

    /** The value this many rows after; NULL where there is none. */
    public static <N extends Number> WindowFunction<NumericExpression<N>> lead(NumericExpression<N> value, int rows) {
        return new WindowFunction<>(positioned("LEAD", value, rows), n -> new NumericExpression<>(n, value.type()));
    }

    /** The value this many rows after; NULL where there is none. */
    public static WindowFunction<StringExpression> lead(StringExpression value, int rows) {
        return new WindowFunction<>(positioned("LEAD", value, rows), n -> new StringExpression(n));
    }

    /** The value this many rows after; NULL where there is none. */
    public static <T> WindowFunction<TemporalExpression<T>> lead(TemporalExpression<T> value, int rows) {
        return new WindowFunction<>(positioned("LEAD", value, rows), n -> new TemporalExpression<>(n, value.type()));
    }

    /** The value in the row of this number, from 1, of the frame; NULL where there is none. */
    public static <N extends Number> WindowFunction<NumericExpression<N>> nthValue(
            NumericExpression<N> value, int row) {
        return new WindowFunction<>(positioned("NTH_VALUE", value, row), n -> new NumericExpression<>(n, value.type()));
    }

    /** The value in the row of this number, from 1, of the frame; NULL where there is none. */
    public static WindowFunction<StringExpression> nthValue(StringExpression value, int row) {
        return new WindowFunction<>(positioned("NTH_VALUE", value, row), n -> new StringExpression(n));
    }

    /** The value in the row of this number, from 1, of the frame; NULL where there is none. */
    public static <T> WindowFunction<TemporalExpression<T>> nthValue(TemporalExpression<T> value, int row) {
        return new WindowFunction<>(
                positioned("NTH_VALUE", value, row), n -> new TemporalExpression<>(n, value.type()));
    }

    private static WindowFunction<NumericExpression<Long>> count(String function) {
        return new WindowFunction<>(new FunctionCall(function, List.of()), n -> new NumericExpression<>(n, Types.LONG));
    }

    private static WindowFunction<NumericExpression<Double>> share(String function) {
        return new WindowFunction<>(
                new FunctionCall(function, List.of()), n -> new NumericExpression<>(n, Types.DOUBLE));
    }

    private static FunctionCall positioned(String function, Expression<?> value, int position) {
        return new FunctionCall(function, List.of(value.node(), positive(function, position)));
    }

    private static Literal positive(String function, int number) {
        if (number < 1) {
            throw new QueryException(function + " of " + number + ": the number begins with 1.");
        }
        return new Literal((long) number);
    }
}
