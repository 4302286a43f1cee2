package dev.athanor.query;

import dev.athanor.error.QueryException;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.Projection;
import dev.athanor.query.ast.QueryNode;
import dev.athanor.query.ast.SelectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the tree of a {@link Select}: finds the sources of FROM and what joins are on, and refuses cartesian products.
 */
final class SelectPlanner {
    private final List<Selectable<?>> items;
    private final SelectClauses clauses;
    private final SelectSources sources;

    private SelectPlanner(List<Selectable<?>> items, SelectClauses clauses) {
        this.items = items;
        this.clauses = clauses;
        this.sources = new SelectSources(items, clauses);
    }

    static <R> SelectSpec<R> plan(
            List<Selectable<?>> items, @Nullable RowAssembler<R> assembler, SelectClauses clauses) {
        SelectPlanner planner = new SelectPlanner(items, clauses);
        QueryNode node = clauses.parts == null ? planner.node() : Compounds.plan(clauses.parts, clauses);
        planner.refuseUniquePage();
        return new SelectSpec<>(node, planner.selections(), assembler, clauses);
    }

    private SelectNode node() {
        if (clauses.distinct || !clauses.distinctOn.isEmpty() || !clauses.groupBy.isEmpty()) {
            NestedList.refuse(items, "by a query with groupBy, distinct or distinctOn");
        }
        if (AggregateFinder.isIn(items)) {
            NestedList.refuse(items, "beside an aggregate, which makes one row of many");
        }
        sources.find();
        SelectNode node = new SelectNode(
                new SelectNode.Distinct(clauses.distinct, clauses.distinctOn),
                projections(),
                sources.from(),
                sources.joins(),
                where(),
                clauses.groupBy,
                clauses.having,
                clauses.orderBy,
                clauses.limit,
                clauses.offset,
                clauses.withTies,
                clauses.lock);
        if (sources.from().size() + sources.joins().size() > 1) {
            Connections.check(node);
        }
        return node;
    }

    /** Rows that are left out after they were read have been counted before. */
    private void refuseUniquePage() {
        boolean page = clauses.limit != null || clauses.offset != null;
        boolean once = clauses.distinct
                || clauses.parts == null
                        && clauses.joins.isEmpty()
                        && sources.from().size() == 1
                        && items.size() == 1
                        && items.get(0) instanceof EntityTable<?, ?>;
        if (clauses.unique && page && !once) {
            throw new QueryException(
                    "unique() leaves rows out after they were read, and a limit or offset counts all of them: the page would have"
                            + " fewer than it says. Ask by where(....any(...)) in place of a join, use distinct(), or read the page"
                            + " without unique().");
        }
    }

    private @Nullable ExprNode where() {
        if (clauses.after == null) {
            return clauses.where;
        }
        TotalOrder.require(clauses, sources.from(), projections());
        ExprNode later = Keyset.condition(clauses.orderBy, clauses.after, sources.nullable());
        return clauses.where == null ? later : Condition.joined(true, clauses.where, later);
    }

    private List<Projection> projections() {
        if (items.size() == 1) {
            return items.get(0).projections();
        }
        List<Projection> projections = new ArrayList<>();
        for (Selectable<?> item : items) {
            projections.addAll(item.projections());
        }
        return projections;
    }

    private List<Selection> selections() {
        List<Selection> selections = new ArrayList<>(items.size());
        for (Selectable<?> item : items) {
            selections.add(item.selection(item instanceof EntityTable<?, ?> table
                    && sources.nullable().contains(table.source())));
        }
        return List.copyOf(selections);
    }
}
