package dev.athanor.query;

import dev.athanor.error.QueryException;
import dev.athanor.query.ast.ColumnRef;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.FormulaRef;
import dev.athanor.query.ast.JoinNode;
import dev.athanor.query.ast.NodeWalker;
import dev.athanor.query.ast.Projection;
import dev.athanor.query.ast.QueryNode;
import dev.athanor.query.ast.SelectNode;
import dev.athanor.query.ast.Source;
import dev.athanor.query.ast.TableSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes the tree of a {@link Select}: finds the sources of FROM and what joins are on, and refuses cartesian products.
 */
final class SelectPlanner {
    private final List<Selectable<?>> items;
    private final SelectClauses clauses;
    private final List<Source> from = new ArrayList<>();
    private final List<JoinNode> joins = new ArrayList<>();
    private Set<Source> nullable = Set.of();

    private SelectPlanner(List<Selectable<?>> items, SelectClauses clauses) {
        this.items = items;
        this.clauses = clauses;
    }

    static <R> SelectSpec<R> plan(
            List<Selectable<?>> items, @Nullable RowAssembler<R> assembler, SelectClauses clauses) {
        SelectPlanner planner = new SelectPlanner(items, clauses);
        QueryNode node = clauses.parts == null ? planner.node() : Compounds.plan(clauses.parts, clauses);
        return new SelectSpec<>(node, planner.selections(), assembler, clauses);
    }

    private SelectNode node() {
        findFrom();
        if (from.isEmpty() && !clauses.joins.isEmpty()) {
            throw new QueryException("There is nothing to join "
                    + clauses.joins.get(0).target() + " to. Name what the query begins with: .from(TABLE).");
        }
        clauses.joins.forEach(this::join);
        SelectNode node = new SelectNode(
                new SelectNode.Distinct(clauses.distinct, clauses.distinctOn),
                projections(),
                from,
                joins,
                where(),
                clauses.groupBy,
                clauses.having,
                clauses.orderBy,
                clauses.limit,
                clauses.offset,
                clauses.withTies,
                clauses.lock);
        if (from.size() + joins.size() > 1) {
            Connections.check(node);
        }
        return node;
    }

    private @Nullable ExprNode where() {
        if (clauses.after == null) {
            return clauses.where;
        }
        TotalOrder.require(clauses, from, projections());
        ExprNode later = Keyset.condition(clauses.orderBy, clauses.after, nullable);
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
            selections.add(
                    item.selection(item instanceof EntityTable<?, ?> table && nullable.contains(table.source())));
        }
        return List.copyOf(selections);
    }

    /** What FROM names; else what is selected and not joined, and then what joins start from. */
    private void findFrom() {
        if (!clauses.from.isEmpty()) {
            clauses.from.forEach(table -> from.add(table.source()));
            return;
        }
        if (clauses.joins.isEmpty() && items.size() == 1 && items.get(0) instanceof EntityTable<?, ?> table) {
            from.add(table.source());
            return;
        }
        Set<Source> sources = selectedSources();
        Set<Source> joined = new HashSet<>();
        for (JoinStep step : clauses.joins) {
            if (step instanceof JoinStep.Related related) {
                requireOther(related, related.target().source());
            }
            joined.add(step.target().source());
        }
        sources.removeAll(joined);
        for (JoinStep step : clauses.joins) {
            if (step instanceof JoinStep.Related related) {
                Source owner = related.path().owner().source();
                if (!joined.contains(owner)) {
                    sources.add(owner);
                }
            }
        }
        from.addAll(sources);
    }

    private Set<Source> selectedSources() {
        Set<Source> sources = new LinkedHashSet<>();
        SourceCollector collector = new SourceCollector(sources, false);
        for (Selectable<?> item : items) {
            if (item instanceof EntityTable<?, ?> table) {
                sources.add(table.source());
            } else if (item instanceof Expression<?> expression) {
                collector.collect(expression.node());
            } else if (item instanceof Labelled<?> labelled) {
                collector.collect(labelled.expression().node());
            }
        }
        return sources;
    }

    private void join(JoinStep step) {
        Source target = step.target().source();
        if (step instanceof JoinStep.Related related) {
            List<JoinNode> nodes = related.path().joins(related.kind());
            addNullable(nodes, false);
            joins.addAll(nodes);
        } else if (step instanceof JoinStep.Plain plain) {
            Condition on = plain.on();
            ExprNode node = on != null
                    ? on.node()
                    : plain.kind() == JoinNode.Kind.CROSS ? null : ForeignKeyInference.on(tableSources(), target);
            List<JoinNode> nodes = List.of(new JoinNode(plain.kind(), target, List.of(), node));
            addNullable(nodes, false);
            joins.addAll(nodes);
        }
    }

    private static void requireOther(JoinStep.Related related, TableSource target) {
        if (target.equals(related.path().owner().source())) {
            String code = related.path().relationship().code();
            String table = related.path().model().target().constantName();
            throw new QueryException(
                    related.path() + " joins " + target + " to itself. Give the target an alias: var other = " + table
                            + ".alias(\"other\"), then .join(" + code + ".to(other)).");
        }
    }

    private void addNullable(List<JoinNode> nodes, boolean outer) {
        for (JoinNode node : nodes) {
            boolean left = outer || node.kind() == JoinNode.Kind.LEFT || node.kind() == JoinNode.Kind.FULL;
            if (left) {
                nullable().add(node.source());
            }
            if (node.kind() == JoinNode.Kind.RIGHT || node.kind() == JoinNode.Kind.FULL) {
                nullable().addAll(from);
                addAllNullable(joins);
            }
            addNullable(node.nested(), left);
        }
    }

    private void addAllNullable(List<JoinNode> before) {
        for (JoinNode node : before) {
            nullable().add(node.source());
            addAllNullable(node.nested());
        }
    }

    private Set<Source> nullable() {
        nullable = nullable.isEmpty() ? new HashSet<>() : nullable;
        return nullable;
    }

    private List<TableSource> tableSources() {
        List<TableSource> sources = new ArrayList<>();
        NodeWalker finder = new NodeWalker() {
            @Override
            protected void source(Source source) {
                if (source instanceof TableSource table) {
                    sources.add(table);
                }
            }

            @Override
            protected void join(JoinNode join) {
                source(join.source());
                join.nested().forEach(this::join);
            }
        };
        finder.walk(SelectNode.of(List.of(), from.get(0)).withFrom(from, joins));
        return sources;
    }

    /** Adds the sources of columns to a set. */
    static final class SourceCollector extends NodeWalker {
        private final Set<Source> sources;
        private final boolean subQueries;

        SourceCollector(Set<Source> sources, boolean subQueries) {
            this.sources = sources;
            this.subQueries = subQueries;
        }

        void collect(ExprNode node) {
            NodeWalker walked = node.accept(this);
            assert walked == this;
        }

        @Override
        public NodeWalker visit(ColumnRef node) {
            sources.add(node.source());
            return this;
        }

        @Override
        public NodeWalker visit(FormulaRef node) {
            sources.add(node.source());
            return this;
        }

        @Override
        public NodeWalker visit(SelectNode node) {
            return subQueries ? super.visit(node) : this;
        }
    }
}
