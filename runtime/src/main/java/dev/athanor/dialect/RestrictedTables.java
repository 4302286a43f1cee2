package dev.athanor.dialect;

import dev.athanor.error.QueryException;
import dev.athanor.query.ast.CommonSource;
import dev.athanor.query.ast.Exists;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.JoinNode;
import dev.athanor.query.ast.Junction;
import dev.athanor.query.ast.LinkEnd;
import dev.athanor.query.ast.Literal;
import dev.athanor.query.ast.NodeWalker;
import dev.athanor.query.ast.Projection;
import dev.athanor.query.ast.SelectNode;
import dev.athanor.query.ast.Source;
import dev.athanor.query.ast.TableSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Adds the conditions on tables to the queries of one statement, each as the renderer comes to it. A condition stands in the ON of
 * the join that brings the table, so that an outer join leaves out the target and not the row; else in WHERE. Sub-queries within the
 * conditions themselves stay as they were written. The idea is that of SQLAlchemy's {@code with_loader_criteria}.
 */
final class RestrictedTables {
    private final TableConditions conditions;
    private final Set<SelectNode> asWritten = Collections.newSetFromMap(new IdentityHashMap<>());

    RestrictedTables(TableConditions conditions) {
        this.conditions = conditions;
    }

    /** A query with the conditions on its tables; those of its sub-queries follow when they are rendered. */
    SelectNode query(SelectNode node) {
        if (asWritten.contains(node) || conditions.isOwn(node)) {
            return node;
        }
        List<ExprNode> where = new ArrayList<>();
        node.from().forEach(source -> add(where, source));
        boolean outer = !where.isEmpty();
        boolean changed = false;
        List<JoinNode> joins = new ArrayList<>(node.joins().size());
        for (JoinNode join : node.joins()) {
            JoinNode restricted = join(join, where, outer);
            changed |= restricted != join;
            outer |= restricted != join || !where.isEmpty();
            joins.add(restricted);
        }
        SelectNode result = changed ? node.withFrom(node.from(), joins) : node;
        return where.isEmpty() ? result : result.withWhere(and(node.where(), where));
    }

    /**
     * A join with its conditions.
     *
     * @param where the conditions on what is before it that are still to be put somewhere; changed
     * @param before whether anything before it has conditions
     */
    private JoinNode join(JoinNode join, List<ExprNode> where, boolean before) {
        List<JoinNode> nested = new ArrayList<>(join.nested().size());
        boolean changed = false;
        for (JoinNode each : join.nested()) {
            JoinNode restricted = join(each, new ArrayList<>(), false);
            changed |= restricted != each;
            nested.add(restricted);
        }
        List<ExprNode> own = new ArrayList<>();
        add(own, join.source());
        switch (join.kind()) {
            case INNER, LEFT -> {
                return own.isEmpty() && !changed ? join : with(join, nested, own);
            }
            case CROSS -> {
                where.addAll(own);
                return join;
            }
            case RIGHT -> {
                List<ExprNode> on = List.copyOf(where);
                where.clear();
                where.addAll(own);
                return on.isEmpty() && !changed ? join : with(join, nested, on);
            }
            case FULL -> {
                if (before || !own.isEmpty() || changed) {
                    throw new QueryException("A FULL JOIN of " + join.source()
                            + " keeps rows of both sides, so the criteria of the session cannot stand in it. Join sub-queries,"
                            + " select(...).asTable(\"name\"), or say .withoutCriteria().");
                }
                return join;
            }
        }
        throw new AssertionError(join.kind());
    }

    private static JoinNode with(JoinNode join, List<JoinNode> nested, List<ExprNode> conditions) {
        return new JoinNode(join.kind(), join.source(), nested, and(join.on(), conditions));
    }

    /** A table that is read from a sub-query has met its conditions there. */
    private void add(List<ExprNode> all, Source source) {
        if (source instanceof TableSource table && table.relation() == null) {
            ExprNode condition = conditions.on(table);
            if (condition != null) {
                NodeWalker walked = new Queries().walk(condition);
                assert walked != null;
                all.add(condition);
            }
            LinkEnd end = table.end();
            if (end != null) {
                addTarget(all, table, end);
            }
        }
    }

    /** A link counts where the row that it leads to meets its conditions; that query gets them when it is rendered. */
    private void addTarget(List<ExprNode> all, TableSource link, LinkEnd end) {
        TableSource target = TableSource.anonymous(end.target());
        if (conditions.on(target) != null) {
            SelectNode rows = SelectNode.of(List.of(Projection.of(Literal.ONE)), target);
            all.add(new Exists(rows.withWhere(end.on(link, target)), false));
        }
    }

    private static ExprNode and(@Nullable ExprNode first, List<ExprNode> more) {
        List<ExprNode> all = new ArrayList<>(more.size() + 1);
        addFlat(all, first);
        more.forEach(each -> addFlat(all, each));
        return Junction.and(all);
    }

    private static void addFlat(List<ExprNode> all, @Nullable ExprNode condition) {
        if (condition instanceof Junction junction && junction.conjunction()) {
            all.addAll(junction.conditions());
        } else if (condition != null) {
            all.add(condition);
        }
    }

    /** Finds the queries within a condition. */
    private final class Queries extends NodeWalker {
        @Override
        public NodeWalker visit(SelectNode node) {
            asWritten.add(node);
            return super.visit(node);
        }

        @Override
        protected void source(Source source) {
            if (source instanceof CommonSource) {
                throw new QueryException("The criteria of a session read " + source
                        + ", a common table expression, which statements do not declare. Use a sub-query there.");
            }
            super.source(source);
        }
    }
}
