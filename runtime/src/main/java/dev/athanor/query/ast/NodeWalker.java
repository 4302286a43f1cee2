package dev.athanor.query.ast;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Visits every node below a node; a subclass overrides what it looks for and calls {@code super} to go on. Sources are
 * told to {@link #source}.
 */
public abstract class NodeWalker implements NodeVisitor<NodeWalker> {
    private @Nullable Set<CommonTable> commonTables;

    /** For subclasses. */
    protected NodeWalker() {}

    /** Walks a node where there is one. */
    public final NodeWalker walk(@Nullable Node node) {
        if (node != null) {
            entering(node);
            node.accept(this);
        }
        return this;
    }

    /** Walks nodes in order. */
    public final NodeWalker walkAll(List<? extends Node> nodes) {
        for (Node node : nodes) {
            entering(node);
            node.accept(this);
        }
        return this;
    }

    /** Called for each node before it is visited. */
    protected void entering(Node node) {}

    /** Called for each source in a FROM clause; goes into a sub-query, and into a common table expression once. Also for the table of an INSERT, UPDATE or DELETE. */
    protected void source(Source source) {
        if (source instanceof QuerySource query) {
            walk(query.query());
        } else if (source instanceof CommonSource common && isNew(common.table())) {
            walk(common.table().query());
        } else if (source instanceof TableSource table && table.relation() != null) {
            source(table.relation());
        }
    }

    private boolean isNew(CommonTable table) {
        Set<CommonTable> met = commonTables == null ? new HashSet<>() : commonTables;
        commonTables = met;
        return met.add(table);
    }

    /** Called for each join; walks it. */
    protected void join(JoinNode join) {
        source(join.source());
        join.nested().forEach(this::join);
        walk(join.on());
    }

    @Override
    public NodeWalker visit(SelectNode node) {
        node.from().forEach(this::source);
        node.joins().forEach(this::join);
        node.projections().forEach(projection -> walk(projection.value()));
        walkAll(node.distinct().on());
        walk(node.where()).walkAll(node.groupBy()).walk(node.having());
        return walkOrder(node.orderBy()).walk(node.limit()).walk(node.offset());
    }

    @Override
    public NodeWalker visit(CompoundNode node) {
        walk(node.left()).walk(node.right());
        return walkOrder(node.orderBy()).walk(node.limit()).walk(node.offset());
    }

    private NodeWalker walkOrder(List<Ordering> terms) {
        terms.forEach(term -> walk(term.value()));
        return this;
    }

    @Override
    public NodeWalker visit(InsertNode node) {
        source(node.table());
        node.rows().forEach(this::walkAll);
        walk(node.query());
        walkAll(node.fixed());
        Conflict conflict = node.conflict();
        if (conflict != null) {
            assignments(conflict.assignments()).walk(conflict.where());
        }
        return walkAll(node.returning());
    }

    @Override
    public NodeWalker visit(UpdateNode node) {
        source(node.table());
        node.from().forEach(this::source);
        return assignments(node.assignments()).walk(node.where()).walkAll(node.returning());
    }

    @Override
    public NodeWalker visit(DeleteNode node) {
        source(node.table());
        node.using().forEach(this::source);
        return walk(node.where()).walkAll(node.returning());
    }

    @Override
    public NodeWalker visit(MergeNode node) {
        source(node.table());
        source(node.using());
        walk(node.on());
        for (MergeBranch branch : node.branches()) {
            walk(branch.condition());
            if (branch instanceof MergeBranch.Change change) {
                assignments(change.assignments());
            } else if (branch instanceof MergeBranch.Addition addition) {
                assignments(addition.assignments());
            }
        }
        return this;
    }

    private NodeWalker assignments(List<Assignment> assignments) {
        assignments.forEach(assignment -> walk(assignment.value()));
        return this;
    }

    @Override
    public NodeWalker visit(ColumnRef node) {
        return this;
    }

    @Override
    public NodeWalker visit(ExcludedColumn node) {
        return this;
    }

    @Override
    public NodeWalker visit(FormulaRef node) {
        return this;
    }

    @Override
    public NodeWalker visit(Bind node) {
        return this;
    }

    @Override
    public NodeWalker visit(Literal node) {
        return this;
    }

    @Override
    public NodeWalker visit(Comparison node) {
        return walk(node.left()).walk(node.right());
    }

    @Override
    public NodeWalker visit(Junction node) {
        return walkAll(node.conditions());
    }

    @Override
    public NodeWalker visit(Not node) {
        return walk(node.condition());
    }

    @Override
    public NodeWalker visit(IsNull node) {
        return walk(node.value());
    }

    @Override
    public NodeWalker visit(InList node) {
        return walk(node.value()).walkAll(node.list());
    }

    @Override
    public NodeWalker visit(InQuery node) {
        return walk(node.value()).walk(node.query());
    }

    @Override
    public NodeWalker visit(Exists node) {
        return walk(node.query());
    }

    @Override
    public NodeWalker visit(Like node) {
        return walk(node.value()).walk(node.pattern());
    }

    @Override
    public NodeWalker visit(Between node) {
        return walk(node.value()).walk(node.low()).walk(node.high());
    }

    @Override
    public NodeWalker visit(FunctionCall node) {
        return walkAll(node.arguments());
    }

    @Override
    public NodeWalker visit(Aggregate node) {
        return walk(node.argument()).walk(node.filter());
    }

    @Override
    public NodeWalker visit(StringAggregate node) {
        return walk(node.argument()).walkOrder(node.orderBy()).walk(node.filter());
    }

    @Override
    public NodeWalker visit(Arithmetic node) {
        return walk(node.left()).walk(node.right());
    }

    @Override
    public NodeWalker visit(Concat node) {
        return walkAll(node.parts());
    }

    @Override
    public NodeWalker visit(CaseWhen node) {
        for (CaseWhen.Branch branch : node.branches()) {
            walk(branch.condition()).walk(branch.value());
        }
        return walk(node.otherwise());
    }

    @Override
    public NodeWalker visit(Cast node) {
        return walk(node.value());
    }

    @Override
    public NodeWalker visit(ScalarQuery node) {
        return walk(node.query());
    }

    @Override
    public NodeWalker visit(Tuple node) {
        return walkAll(node.parts());
    }

    @Override
    public NodeWalker visit(RawSql node) {
        return walkAll(node.arguments());
    }

    @Override
    public NodeWalker visit(ResultColumn node) {
        return this;
    }

    @Override
    public NodeWalker visit(NameRef node) {
        return this;
    }

    @Override
    public NodeWalker visit(Grouping node) {
        node.sets().forEach(this::walkAll);
        return this;
    }

    @Override
    public NodeWalker visit(WindowCall node) {
        WindowNode window = node.window();
        walk(node.function()).walkAll(window.partitionBy()).walkOrder(window.orderBy());
        WindowNode.Frame frame = window.frame();
        return frame == null
                ? this
                : walk(frame.start().distance()).walk(frame.end().distance());
    }

    @Override
    public NodeWalker visit(Quantified node) {
        return walk(node.query());
    }

    @Override
    public NodeWalker visit(Matches node) {
        return walk(node.value()).walk(node.pattern());
    }

    @Override
    public NodeWalker visit(Extract node) {
        return walk(node.value());
    }

    @Override
    public NodeWalker visit(TemporalShift node) {
        return walk(node.value()).walk(node.amount());
    }

    @Override
    public NodeWalker visit(JsonValue node) {
        return walk(node.json());
    }

    @Override
    public NodeWalker visit(JsonContains node) {
        return walk(node.whole()).walk(node.part());
    }

    @Override
    public NodeWalker visit(ArrayContains node) {
        return walk(node.array()).walk(node.element());
    }

    @Override
    public NodeWalker visit(ArrayElement node) {
        return walk(node.array());
    }

    @Override
    public NodeWalker visit(ArrayLength node) {
        return walk(node.array());
    }
}
