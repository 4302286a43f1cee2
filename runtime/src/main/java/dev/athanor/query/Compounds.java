package dev.athanor.query;

import dev.athanor.error.QueryException;
import dev.athanor.query.ast.CompoundNode;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.Ordering;
import dev.athanor.query.ast.Projection;
import dev.athanor.query.ast.QueryNode;
import dev.athanor.query.ast.ResultColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Puts queries together, and finds what the whole is sorted by in its result. */
final class Compounds {
    private Compounds() {}

    /** Two queries put together, as they are asked for. */
    record Parts(CompoundNode.Operator operator, boolean all, Select<?> left, Select<?> right) {
        String code() {
            return operator.name().toLowerCase(Locale.ROOT) + (all ? "All" : "");
        }
    }

    static CompoundNode plan(Parts parts, SelectClauses clauses) {
        QueryNode left = parts.left().part();
        QueryNode right = parts.right().part();
        requireAlike(parts.left(), parts.right(), parts.code());
        requireNothingElse(clauses, parts.code());
        List<Ordering> order = new ArrayList<>();
        for (Ordering term : clauses.orderBy) {
            order.add(new Ordering(position(term.value(), left), term.descending(), term.nulls()));
        }
        return new CompoundNode(parts.operator(), parts.all(), left, right, order, clauses.limit, clauses.offset);
    }

    static CompoundNode recursive(Select<?> seed, Select<?> step, boolean all) {
        requireAlike(seed, step, "withRecursive");
        return new CompoundNode(CompoundNode.Operator.UNION, all, seed.part(), step.part(), List.of(), null, null);
    }

    private static void requireAlike(Select<?> left, Select<?> right, String method) {
        int columns = left.part().projections().size();
        int others = right.part().projections().size();
        if (columns != others) {
            throw new QueryException(method + " puts together a query of " + columns + " columns and one of " + others
                    + ". Select as many of the same types in both.");
        }
    }

    private static void requireNothingElse(SelectClauses clauses, String method) {
        if (!clauses.from.isEmpty()
                || !clauses.joins.isEmpty()
                || clauses.where != null
                || !clauses.groupBy.isEmpty()
                || clauses.having != null
                || clauses.distinct
                || !clauses.distinctOn.isEmpty()
                || clauses.lock != null
                || clauses.withTies
                || clauses.after != null) {
            throw new QueryException("A query made by " + method
                    + "(...) takes orderBy, limit and offset only. Say the rest in the queries that it is made of, or go"
                    + " on with .asTable(\"name\").");
        }
    }

    private static ResultColumn position(ExprNode value, QueryNode left) {
        List<Projection> projections = left.projections();
        for (int i = 0; i < projections.size(); i++) {
            if (projections.get(i).value().equals(value)) {
                return new ResultColumn(i + 1);
            }
        }
        throw new QueryException("Queries that are put together are sorted by what the first of them selects.");
    }
}
