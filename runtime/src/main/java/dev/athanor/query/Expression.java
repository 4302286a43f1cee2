package dev.athanor.query;

import dev.athanor.error.QueryException;
import dev.athanor.query.ast.Aggregate;
import dev.athanor.query.ast.Bind;
import dev.athanor.query.ast.Comparison;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.FormulaRef;
import dev.athanor.query.ast.InList;
import dev.athanor.query.ast.InQuery;
import dev.athanor.query.ast.IsNull;
import dev.athanor.query.ast.Literal;
import dev.athanor.query.ast.Ordering;
import dev.athanor.query.ast.Projection;
import dev.athanor.type.ColumnType;
import dev.athanor.type.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value that the database computes: a column or something made of columns. What every kind of value can do is here;
 * numbers, strings, conditions and whatever can be sorted add their own. Immutable. Values given to its methods become
 * binds.
 *
 * @param <T> the Java type
 */
public abstract sealed class Expression<T> extends Selectable<T> implements OrderTerm, GroupTerm
        permits ArrayColumn, Column, ComparableExpression, Condition, JsonExpression, UnorderedExpression {
    private final ExprNode node;
    private final ColumnType<T> type;

    Expression(ExprNode node, ColumnType<T> type) {
        this.node = node;
        this.type = type;
    }

    /** The expression as a node of the tree. For the runtime. */
    public final ExprNode node() {
        return node;
    }

    /** How values of the expression are read and bound. */
    public final ColumnType<T> type() {
        return type;
    }

    /**
     * Equal to a value.
     *
     * @throws QueryException where the value is null
     */
    public final Condition eq(T value) {
        return compare(Comparison.Operator.EQ, bind("eq", value));
    }

    /** Equal to another expression. */
    public final Condition eq(Expression<T> other) {
        return compare(Comparison.Operator.EQ, other.node);
    }

    /** Equal to one of the values of a sub-query, or to all of them. */
    public final Condition eq(SubQueryValues<T> values) {
        return compare(Comparison.Operator.EQ, values.node());
    }

    /** Not equal to one of the values of a sub-query, or to all of them. */
    public final Condition ne(SubQueryValues<T> values) {
        return compare(Comparison.Operator.NE, values.node());
    }

    /** Equal to another expression, or both of them NULL. */
    public final Condition isNotDistinctFrom(Expression<T> other) {
        return compare(Comparison.Operator.NOT_DISTINCT, other.node);
    }

    /** Not equal to another expression, or only one of them NULL. */
    public final Condition isDistinctFrom(Expression<T> other) {
        return compare(Comparison.Operator.DISTINCT, other.node);
    }

    /** Not equal to a value, NULL included. */
    public final Condition isDistinctFrom(@Nullable T value) {
        return value == null ? isNotNull() : compare(Comparison.Operator.DISTINCT, Bind.of(type, value));
    }

    /** Equal to a value, or NULL where the value is null. */
    public final Condition eqNullable(@Nullable T value) {
        return value == null ? isNull() : eq(value);
    }

    /**
     * Not equal to a value; NULL is neither equal nor unequal.
     *
     * @throws QueryException where the value is null
     */
    public final Condition ne(T value) {
        return compare(Comparison.Operator.NE, bind("ne", value));
    }

    /** Not equal to another expression; NULL is neither equal nor unequal. */
    public final Condition ne(Expression<T> other) {
        return compare(Comparison.Operator.NE, other.node);
    }

    /** NULL. */
    public final Condition isNull() {
        return new Condition(new IsNull(node, false));
    }

    /** Not NULL. */
    public final Condition isNotNull() {
        return new Condition(new IsNull(node, true));
    }

    /**
     * Equal to one of the values; false where there are none.
     *
     * @throws QueryException where a value is null
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Condition in(T... values) {
        return in(Arrays.asList(values));
    }

    /**
     * Equal to one of the values; false where there are none.
     *
     * @throws QueryException where a value is null
     */
    public final Condition in(Collection<? extends T> values) {
        return inList(values, false);
    }

    /** Equal to one of the values that a query of one column returns. */
    public final Condition in(Select<? extends T> query) {
        requireComparable();
        return new Condition(new InQuery(node, query.singleColumn(), false));
    }

    /**
     * Equal to none of the values; true where there are none.
     *
     * @throws QueryException where a value is null
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Condition notIn(T... values) {
        return notIn(Arrays.asList(values));
    }

    /**
     * Equal to none of the values; true where there are none.
     *
     * @throws QueryException where a value is null
     */
    public final Condition notIn(Collection<? extends T> values) {
        return inList(values, true);
    }

    /** Equal to none of the values that a query of one column returns. */
    public final Condition notIn(Select<? extends T> query) {
        requireComparable();
        return new Condition(new InQuery(node, query.singleColumn(), true));
    }

    /** Least first. */
    public final Order asc() {
        return new Order(new Ordering(node, false, Ordering.Nulls.DEFAULT));
    }

    /** Greatest first. */
    public final Order desc() {
        return new Order(new Ordering(node, true, Ordering.Nulls.DEFAULT));
    }

    /** The number of rows where it is not NULL. */
    public final NumericAggregate<Long> count() {
        return new NumericAggregate<>(new Aggregate(Aggregate.Function.COUNT, false, node), Types.LONG);
    }

    /** The number of different values that are not NULL. */
    public final NumericAggregate<Long> countDistinct() {
        return new NumericAggregate<>(new Aggregate(Aggregate.Function.COUNT, true, node), Types.LONG);
    }

    /** The expression under a name in the result. */
    public final Labelled<T> as(String label) {
        return new Labelled<>(this, label);
    }

    @Override
    public final List<ExprNode> grouping() {
        return List.of(node);
    }

    @Override
    public final Ordering ordering() {
        return Ordering.asc(node);
    }

    /** How error messages name the expression. */
    String label() {
        return node instanceof FormulaRef formula ? formula.formula().name() : "expression";
    }

    /** The column's name, or that it is an expression. */
    @Override
    public final String toString() {
        return label();
    }

    final Condition compare(Comparison.Operator operator, ExprNode other) {
        requireComparable();
        return new Condition(new Comparison(operator, node, other));
    }

    /** JSON means the same in many texts, which databases compare differently or not at all. */
    private void requireComparable() {
        if (this instanceof JsonExpression) {
            throw new QueryException(
                    label() + " is JSON, of which databases differ in what is equal. Compare what is in it:"
                            + " .get(\"key\").asText().eq(...), or ask .contains(...).");
        }
    }

    /** A value as a bind; {@code method} was called with it. */
    final ExprNode bind(String method, @Nullable T value) {
        if (value == null) {
            throw new QueryException(
                    label() + ": " + method + "(null) is never true in SQL. Use isNull() or isNotNull(), or "
                            + "eqNullable(value) where the value may be null.");
        }
        return Bind.of(type, value);
    }

    @Override
    final List<Projection> projections() {
        return List.of(Projection.of(node));
    }

    @Override
    final Selection selection(boolean nullable) {
        return new Selection.ExpressionSelection(this, type);
    }

    @Override
    final boolean isSameAs(Selectable<?> other) {
        return other == this
                || other instanceof Expression<?> that && node.equals(that.node)
                || other instanceof Labelled<?> labelled && isSameAs(labelled.expression());
    }

    private Condition inList(Collection<? extends T> values, boolean negated) {
        requireComparable();
        if (values.isEmpty()) {
            return new Condition(negated ? Literal.TRUE : Literal.FALSE);
        }
        List<ExprNode> binds = new ArrayList<>(values.size());
        for (T value : values) {
            binds.add(bind(negated ? "notIn" : "in", value));
        }
        return new Condition(new InList(node, binds, negated));
    }
}
