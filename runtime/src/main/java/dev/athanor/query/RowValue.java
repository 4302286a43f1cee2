package dev.athanor.query;

import dev.athanor.error.QueryException;
import dev.athanor.query.ast.Bind;
import dev.athanor.query.ast.Comparison;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.InQuery;
import dev.athanor.query.ast.Junction;
import dev.athanor.query.ast.Literal;
import dev.athanor.query.ast.Tuple;
import dev.athanor.type.ColumnType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values side by side, compared with others one by one: {@code tuple(A.x, A.y)}. Immutable. */
public final class RowValue {
    private final List<Expression<?>> parts;

    RowValue(List<Expression<?>> parts) {
        if (parts.size() < 2) {
            throw new QueryException("tuple(...) has two parts or more. Compare a single one by itself.");
        }
        this.parts = List.copyOf(parts);
    }

    /**
     * All parts equal to those of another one.
     *
     * @throws QueryException where the numbers of parts differ
     */
    public Condition eq(RowValue other) {
        return compare(Comparison.Operator.EQ, other);
    }

    /**
     * One of the parts not equal to that of another one.
     *
     * @throws QueryException where the numbers of parts differ
     */
    public Condition ne(RowValue other) {
        return compare(Comparison.Operator.NE, other);
    }

    /**
     * Less in the first part that differs.
     *
     * @throws QueryException where the numbers of parts differ
     */
    public Condition lt(RowValue other) {
        return compare(Comparison.Operator.LT, other);
    }

    /**
     * Less in the first part that differs, or equal.
     *
     * @throws QueryException where the numbers of parts differ
     */
    public Condition le(RowValue other) {
        return compare(Comparison.Operator.LE, other);
    }

    /**
     * Greater in the first part that differs.
     *
     * @throws QueryException where the numbers of parts differ
     */
    public Condition gt(RowValue other) {
        return compare(Comparison.Operator.GT, other);
    }

    /**
     * Greater in the first part that differs, or equal.
     *
     * @throws QueryException where the numbers of parts differ
     */
    public Condition ge(RowValue other) {
        return compare(Comparison.Operator.GE, other);
    }

    /**
     * Equal to a row of a query.
     *
     * @throws QueryException where the query has another number of columns
     */
    public Condition in(Select<?> query) {
        int columns = query.part().projections().size();
        if (columns != parts.size()) {
            throw new QueryException(
                    "A tuple of " + parts.size() + " parts is looked for in a query of " + columns + " columns.");
        }
        return new Condition(new InQuery(node(), query.part(), false));
    }

    /**
     * Equal to one of the lists of values, each as long as the tuple; false where there are none.
     *
     * @throws QueryException where a list has another length, a null or a value of another type
     */
    public Condition in(Collection<? extends List<?>> rows) {
        List<ExprNode> either = new ArrayList<>();
        for (List<?> row : rows) {
            requireSize(row.size());
            List<ExprNode> equal = new ArrayList<>();
            for (int i = 0; i < parts.size(); i++) {
                Expression<?> part = parts.get(i);
                equal.add(new Comparison(Comparison.Operator.EQ, part.node(), bind(part, row.get(i))));
            }
            either.add(Junction.and(equal));
        }
        return new Condition(
                either.isEmpty() ? Literal.FALSE : either.size() == 1 ? either.get(0) : Junction.or(either));
    }

    private Condition compare(Comparison.Operator operator, RowValue other) {
        requireSize(other.parts.size());
        return new Condition(new Comparison(operator, node(), other.node()));
    }

    private void requireSize(int size) {
        if (size != parts.size()) {
            throw new QueryException("A tuple of " + parts.size() + " parts is compared with one of " + size + ".");
        }
    }

    private Tuple node() {
        return new Tuple(parts.stream().<ExprNode>map(Expression::node).toList());
    }

    private static Bind bind(Expression<?> part, @Nullable Object value) {
        ColumnType<?> type = part.type();
        if (!type.javaType().isInstance(value)) {
            throw new QueryException("The value for " + part + " of a tuple is a "
                    + type.javaType().getSimpleName() + ", not "
                    + (value == null ? "null" : value.getClass().getSimpleName()) + ".");
        }
        return Bind.ofObject(type, value);
    }
}
