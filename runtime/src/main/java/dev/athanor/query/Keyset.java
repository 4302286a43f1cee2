package dev.athanor.query;

import dev.athanor.error.QueryException;
import dev.athanor.query.ast.Bind;
import dev.athanor.query.ast.ColumnRef;
import dev.athanor.query.ast.Comparison;
import dev.athanor.query.ast.Comparison.Operator;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.IsNull;
import dev.athanor.query.ast.Junction;
import dev.athanor.query.ast.Literal;
import dev.athanor.query.ast.Ordering;
import dev.athanor.query.ast.Source;
import dev.athanor.query.ast.Tuple;
import dev.athanor.type.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The condition of keyset paging: rows that come after one with known values of the terms of the order. Terms of one direction
 * without NULLs are compared as a row; others one after the other, NULLs where the order puts them.
 */
final class Keyset {
    private final List<Ordering> order;
    private final List<Bind> values;
    private final Set<Source> nullable;

    private Keyset(List<Ordering> order, List<Bind> values, Set<Source> nullable) {
        this.order = order;
        this.values = values;
        this.nullable = nullable;
    }

    /** The values as binds of the columns that are sorted by. */
    static List<Bind> checked(List<Ordering> order, @Nullable Object... values) {
        if (order.isEmpty()) {
            throw new QueryException("The query has no order that it could go on in. Say .orderBy(...) before.");
        }
        if (values.length != order.size()) {
            throw new QueryException("The order has " + order.size() + " terms, and " + values.length
                    + " values are given. Give one for each term, in order.");
        }
        List<Bind> binds = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            binds.add(bind(column(order.get(i)), values[i]));
        }
        return binds;
    }

    /** The condition; {@code nullable} are the sources that an outer join may leave out. */
    static ExprNode condition(List<Ordering> order, List<Bind> values, Set<Source> nullable) {
        if (order.size() != values.size()) {
            throw new QueryException("The order has another term since after(...). Call after(...) last.");
        }
        return new Keyset(order, values, nullable).condition();
    }

    /** The column of a term. */
    static ColumnRef column(Ordering term) {
        if (term.value() instanceof ColumnRef column) {
            return column;
        }
        throw new QueryException(
                "Keyset paging goes on from the values of columns, and the order has another expression. Sort"
                        + " by columns; select an expression in a sub-query first, .asTable(\"name\"), and it is one.");
    }

    private ExprNode condition() {
        for (int i = 0; i < order.size(); i++) {
            if (values.get(i).value() == null && !isNullable(order.get(i))) {
                throw new QueryException(
                        "The value for " + column(order.get(i)).column().name()
                                + ", which the order sorts by, is null, and the column never is. Go on after a row that was read.");
            }
        }
        if (isRow()) {
            List<ExprNode> columns = new ArrayList<>();
            order.forEach(term -> columns.add(term.value()));
            Operator operator = order.get(0).descending() ? Operator.LT : Operator.GT;
            return columns.size() == 1
                    ? new Comparison(operator, columns.get(0), values.get(0))
                    : new Comparison(operator, new Tuple(columns), new Tuple(List.copyOf(values)));
        }
        List<ExprNode> either = new ArrayList<>();
        List<ExprNode> equal = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            ExprNode later = later(order.get(i), values.get(i));
            if (later != Literal.FALSE) {
                List<ExprNode> both = new ArrayList<>(equal);
                both.add(later);
                either.add(both.size() == 1 ? later : Junction.and(both));
            }
            equal.add(equal(order.get(i), values.get(i)));
        }
        return either.isEmpty() ? Literal.FALSE : either.size() == 1 ? either.get(0) : Junction.or(either);
    }

    private boolean isRow() {
        for (Ordering term : order) {
            if (isNullable(term) || term.descending() != order.get(0).descending()) {
                return false;
            }
        }
        return true;
    }

    private ExprNode later(Ordering term, Bind value) {
        boolean last = term.nulls() == Ordering.Nulls.LAST;
        if (isNullable(term) && term.nulls() == Ordering.Nulls.DEFAULT) {
            throw new QueryException("Databases differ in where the NULLs of "
                    + column(term).column().name() + " come in the order. Say .nullsFirst() or .nullsLast() of it.");
        }
        if (value.value() == null) {
            return last ? Literal.FALSE : new IsNull(term.value(), true);
        }
        ExprNode beyond = new Comparison(term.descending() ? Operator.LT : Operator.GT, term.value(), value);
        return isNullable(term) && last ? Junction.or(List.of(beyond, new IsNull(term.value(), false))) : beyond;
    }

    private static ExprNode equal(Ordering term, Bind value) {
        return value.value() == null
                ? new IsNull(term.value(), false)
                : new Comparison(Operator.EQ, term.value(), value);
    }

    private boolean isNullable(Ordering term) {
        ColumnRef column = column(term);
        return column.column().nullable() || nullable.contains(column.source());
    }

    private static Bind bind(ColumnRef column, @Nullable Object value) {
        ColumnType<?> type = column.column().type();
        if (value != null && !type.javaType().isInstance(value)) {
            throw new QueryException("The value for " + column.column().name() + " is a "
                    + value.getClass().getSimpleName() + ", and the column's are "
                    + type.javaType().getSimpleName() + ".");
        }
        return Bind.ofObject(type, value);
    }
}
