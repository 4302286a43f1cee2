package dev.athanor.query;

import dev.athanor.error.QueryException;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.JoinNode;
import dev.athanor.query.ast.NodeWalker;
import dev.athanor.query.ast.PathStep;
import dev.athanor.query.ast.SelectNode;
import dev.athanor.query.ast.Source;
import dev.athanor.query.ast.TableSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The sources of a query: what FROM names or what is selected, what is joined to it, and what paths lead to. */
final class SelectSources {
    private final List<Selectable<?>> items;
    private final SelectClauses clauses;
    private final List<Source> from = new ArrayList<>();
    private final List<JoinNode> joins = new ArrayList<>();
    private Set<Source> nullable = Set.of();

    SelectSources(List<Selectable<?>> items, SelectClauses clauses) {
        this.items = items;
        this.clauses = clauses;
    }

    void find() {
        findFrom();
        if (from.isEmpty() && !clauses.joins.isEmpty()) {
            throw new QueryException("There is nothing to join "
                    + clauses.joins.get(0).target() + " to. Name what the query begins with: .from(TABLE).");
        }
        clauses.joins.forEach(this::join);
        joinPaths();
    }

    /** The sources that are joined to no other. */
    List<Source> from() {
        return from;
    }

    List<JoinNode> joins() {
        return joins;
    }

    /** The sources that an outer join may leave out. */
    Set<Source> nullable() {
        return nullable;
    }

    /** What FROM names; else what is selected and not joined, and then what joins start from. */
    private void findFrom() {
        if (!clauses.from.isEmpty()) {
            clauses.from.forEach(table -> from.add(table.source()));
            return;
        }
        if (clauses.joins.isEmpty() && items.size() == 1 && items.get(0) instanceof EntityTable<?, ?> table) {
            from.add(table.source().root());
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
                Source owner = related.path().owner().source().root();
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
            } else if (item instanceof NestedList<?> list) {
                sources.add(list.relationship().owner().source());
            } else if (item instanceof Labelled<?> labelled) {
                collector.collect(labelled.expression().node());
            }
        }
        return roots(sources);
    }

    /** What paths begin with stands for them. */
    private static Set<Source> roots(Set<Source> sources) {
        Set<Source> roots = new LinkedHashSet<>();
        for (Source source : sources) {
            roots.add(source instanceof TableSource table ? table.root() : source);
        }
        return roots;
    }

    private void join(JoinStep step) {
        Source target = step.target().source();
        if (step instanceof JoinStep.Related related) {
            joinPath(related.path().owner().source());
            add(related.path().joins(related.kind()));
        } else if (step instanceof JoinStep.Plain plain) {
            Condition on = plain.on();
            ExprNode node = on != null
                    ? on.node()
                    : plain.kind() == JoinNode.Kind.CROSS ? null : ForeignKeyInference.on(tableSources(), target);
            add(List.of(new JoinNode(plain.kind(), target, List.of(), node)));
        }
    }

    /** Paths that a condition uses are joined before. */
    private void add(List<JoinNode> nodes) {
        for (JoinNode node : nodes) {
            PathCollector.of(node.on()).forEach(this::joinPath);
        }
        addNullable(nodes, false);
        joins.addAll(nodes);
    }

    /** Joins what leads along paths to the columns that are used, after the joins that are said. */
    private void joinPaths() {
        PathCollector used = new PathCollector();
        for (Selectable<?> item : items) {
            if (item instanceof EntityTable<?, ?> table) {
                used.met(table.source());
            } else {
                item.projections().forEach(projection -> used.collect(projection.value()));
            }
        }
        used.collect(clauses.where);
        clauses.distinctOn.forEach(used::collect);
        clauses.groupBy.forEach(used::collect);
        used.collect(clauses.having);
        clauses.orderBy.forEach(term -> used.collect(term.value()));
        used.paths().forEach(this::joinPath);
    }

    /** Joins a path that begins at a source of this query, unless it is joined. */
    private void joinPath(TableSource path) {
        PathStep step = path.step();
        if (step == null || isSource(path) || !isSource(path.root())) {
            return;
        }
        joinPath(step.from());
        boolean inner = step.required() && !nullable.contains(step.from());
        JoinNode.Kind kind = inner ? JoinNode.Kind.INNER : JoinNode.Kind.LEFT;
        List<JoinNode> nodes = List.of(new JoinNode(kind, path, List.of(), step.on(path)));
        addNullable(nodes, false);
        joins.addAll(nodes);
    }

    private boolean isSource(Source source) {
        return from.contains(source) || isJoined(joins, source);
    }

    private static boolean isJoined(List<JoinNode> joins, Source source) {
        for (JoinNode join : joins) {
            if (join.source().equals(source) || isJoined(join.nested(), source)) {
                return true;
            }
        }
        return false;
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
                madeNullable().add(node.source());
            }
            if (node.kind() == JoinNode.Kind.RIGHT || node.kind() == JoinNode.Kind.FULL) {
                madeNullable().addAll(from);
                addAllNullable(joins);
            }
            addNullable(node.nested(), left);
        }
    }

    private void addAllNullable(List<JoinNode> before) {
        for (JoinNode node : before) {
            madeNullable().add(node.source());
            addAllNullable(node.nested());
        }
    }

    private Set<Source> madeNullable() {
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
}
