package dev.athanor.dialect;

import dev.athanor.query.ast.Aggregate;
import dev.athanor.query.ast.Arithmetic;
import dev.athanor.query.ast.ArrayContains;
import dev.athanor.query.ast.ArrayElement;
import dev.athanor.query.ast.ArrayLength;
import dev.athanor.query.ast.Assignment;
import dev.athanor.query.ast.Between;
import dev.athanor.query.ast.Bind;
import dev.athanor.query.ast.CaseWhen;
import dev.athanor.query.ast.Cast;
import dev.athanor.query.ast.ColumnRef;
import dev.athanor.query.ast.Comparison;
import dev.athanor.query.ast.CompoundNode;
import dev.athanor.query.ast.Concat;
import dev.athanor.query.ast.DeleteNode;
import dev.athanor.query.ast.ExcludedColumn;
import dev.athanor.query.ast.Exists;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.Extract;
import dev.athanor.query.ast.FormulaRef;
import dev.athanor.query.ast.FunctionCall;
import dev.athanor.query.ast.Grouping;
import dev.athanor.query.ast.InList;
import dev.athanor.query.ast.InQuery;
import dev.athanor.query.ast.InsertNode;
import dev.athanor.query.ast.IsNull;
import dev.athanor.query.ast.JoinNode;
import dev.athanor.query.ast.JsonContains;
import dev.athanor.query.ast.JsonValue;
import dev.athanor.query.ast.Junction;
import dev.athanor.query.ast.Like;
import dev.athanor.query.ast.Literal;
import dev.athanor.query.ast.Lock;
import dev.athanor.query.ast.Matches;
import dev.athanor.query.ast.MergeNode;
import dev.athanor.query.ast.NameRef;
import dev.athanor.query.ast.Node;
import dev.athanor.query.ast.NodeVisitor;
import dev.athanor.query.ast.Not;
import dev.athanor.query.ast.Ordering;
import dev.athanor.query.ast.Projection;
import dev.athanor.query.ast.Quantified;
import dev.athanor.query.ast.QuerySource;
import dev.athanor.query.ast.RawSql;
import dev.athanor.query.ast.ResultColumn;
import dev.athanor.query.ast.ScalarQuery;
import dev.athanor.query.ast.SelectNode;
import dev.athanor.query.ast.Source;
import dev.athanor.query.ast.StatementNode;
import dev.athanor.query.ast.StringAggregate;
import dev.athanor.query.ast.TableSource;
import dev.athanor.query.ast.TemporalShift;
import dev.athanor.query.ast.Tuple;
import dev.athanor.query.ast.UpdateNode;
import dev.athanor.query.ast.WindowCall;
import dev.athanor.query.ast.WindowNode;
import dev.athanor.table.ColumnDef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the parts of a {@link Shape} down, each node as its class, its facts, and the nodes below it. */
final class ShapeReader implements NodeVisitor<ShapeReader> {
    /** A long list of values has a shape of its own with each length, which is not worth to be kept. */
    private static final int MOST_BINDS = 40;

    private static final int FIRST_LENGTH = 64;

    private final List<Source> sources = new ArrayList<>(4);
    private final List<Bind> binds = new ArrayList<>(8);
    private @Nullable Object[] parts = new @Nullable Object[FIRST_LENGTH];
    private int size;
    private boolean unfit;

    private ShapeReader() {}

    static @Nullable Shape read(StatementNode statement) {
        ShapeReader reader = new ShapeReader();
        statement.accept(reader);
        return reader.unfit ? null : reader.shape();
    }

    @SuppressWarnings("NullAway") // a null is a part as others are
    private Shape shape() {
        return new Shape(Arrays.copyOf(parts, size), binds);
    }

    private ShapeReader add(@Nullable Object part) {
        if (size == parts.length) {
            parts = Arrays.copyOf(parts, size * 2);
        }
        parts[size++] = part;
        return this;
    }

    private ShapeReader walk(@Nullable Node node) {
        return node == null || unfit ? add(null) : node.accept(this);
    }

    private ShapeReader walkAll(List<? extends Node> nodes) {
        add(nodes.size());
        for (int i = 0; i < nodes.size(); i++) {
            walk(nodes.get(i));
        }
        return this;
    }

    private ShapeReader order(List<Ordering> order) {
        add(order.size());
        for (Ordering term : order) {
            add(term.descending()).add(term.nulls()).walk(term.value());
        }
        return this;
    }

    private ShapeReader projections(List<Projection> projections) {
        add(projections.size());
        for (Projection projection : projections) {
            add(projection.alias()).walk(projection.value());
        }
        return this;
    }

    /** A source as its number, and what it is where it is met first. */
    private ShapeReader source(Source source) {
        for (int i = 0; i < sources.size(); i++) {
            Source known = sources.get(i);
            if (known == source || known.equals(source)) {
                return add(i);
            }
        }
        add(sources.size());
        sources.add(source);
        add(source.alias());
        if (source instanceof TableSource table) {
            add(table.table().schema()).add(table.table().name()).add(table.isAnonymous());
            if (table.relation() != null) {
                source(table.relation());
            }
        } else if (source instanceof QuerySource query) {
            add(QuerySource.class).add(query.isLateral()).walk(query.query());
        } else {
            unfit = true; // a common table expression is itself and no other
        }
        return this;
    }

    private ShapeReader sources(List<Source> all) {
        add(all.size());
        all.forEach(this::source);
        return this;
    }

    private ShapeReader joins(List<JoinNode> joins) {
        add(joins.size());
        for (JoinNode join : joins) {
            add(join.kind()).source(join.source()).joins(join.nested()).walk(join.on());
        }
        return this;
    }

    private ShapeReader assignments(List<Assignment> assignments) {
        add(assignments.size());
        for (Assignment assignment : assignments) {
            ColumnDef column = assignment.column();
            add(column.name()).add(column.type()).add(column.precision()).add(column.scale());
            walk(assignment.value());
        }
        return this;
    }

    @Override
    public ShapeReader visit(SelectNode node) {
        add(SelectNode.class)
                .add(node.distinct().equal())
                .walkAll(node.distinct().on());
        projections(node.projections()).sources(node.from()).joins(node.joins()).walk(node.where());
        walkAll(node.groupBy()).walk(node.having()).order(node.orderBy());
        walk(node.limit()).walk(node.offset()).add(node.withTies());
        Lock lock = node.lock();
        return lock == null
                ? add(null)
                : add(lock.strength())
                        .add(lock.waiting())
                        .add(lock.ifSupported())
                        .sources(lock.of());
    }

    @Override
    public ShapeReader visit(CompoundNode node) {
        add(node.operator()).add(node.all()).walk(node.left()).walk(node.right());
        return order(node.orderBy()).walk(node.limit()).walk(node.offset());
    }

    @Override
    public ShapeReader visit(UpdateNode node) {
        add(UpdateNode.class)
                .source(node.table())
                .assignments(node.assignments())
                .sources(node.from());
        return walk(node.where()).add(node.everywhere()).walkAll(node.returning());
    }

    @Override
    public ShapeReader visit(DeleteNode node) {
        add(DeleteNode.class).source(node.table()).sources(node.using());
        return walk(node.where()).add(node.everywhere()).walkAll(node.returning());
    }

    /** Inserts are kept by whoever makes them of objects; others depend on the keys of their table. */
    @Override
    public ShapeReader visit(InsertNode node) {
        return unfit();
    }

    @Override
    public ShapeReader visit(MergeNode node) {
        return unfit();
    }

    private ShapeReader unfit() {
        unfit = true;
        return this;
    }

    @Override
    public ShapeReader visit(ColumnRef node) {
        return add(ColumnRef.class).source(node.source()).add(node.column().name());
    }

    @Override
    public ShapeReader visit(ExcludedColumn node) {
        return unfit();
    }

    @Override
    public ShapeReader visit(FormulaRef node) {
        return add(FormulaRef.class).source(node.source()).add(node.formula());
    }

    /** The number of the first bind that is equal to it. */
    @Override
    public ShapeReader visit(Bind node) {
        if (binds.size() == MOST_BINDS) {
            return unfit();
        }
        int first = binds.indexOf(node);
        add(Bind.class).add(node.type()).add(first < 0 ? binds.size() : first);
        binds.add(node);
        return this;
    }

    @Override
    public ShapeReader visit(Literal node) {
        return add(Literal.class).add(node.value());
    }

    @Override
    public ShapeReader visit(Comparison node) {
        return add(node.operator()).walk(node.left()).walk(node.right());
    }

    @Override
    public ShapeReader visit(Junction node) {
        return add(Junction.class).add(node.conjunction()).walkAll(node.conditions());
    }

    @Override
    public ShapeReader visit(Not node) {
        return add(Not.class).walk(node.condition());
    }

    @Override
    public ShapeReader visit(IsNull node) {
        return add(IsNull.class).add(node.negated()).walk(node.value());
    }

    @Override
    public ShapeReader visit(InList node) {
        return add(InList.class).add(node.negated()).walk(node.value()).walkAll(node.list());
    }

    @Override
    public ShapeReader visit(InQuery node) {
        return add(InQuery.class).add(node.negated()).walk(node.value()).walk(node.query());
    }

    @Override
    public ShapeReader visit(Exists node) {
        return add(Exists.class).add(node.negated()).walk(node.query());
    }

    @Override
    public ShapeReader visit(Like node) {
        add(Like.class).add(node.escape()).add(node.ignoreCase()).add(node.negated());
        return walk(node.value()).walk(node.pattern());
    }

    @Override
    public ShapeReader visit(Between node) {
        return add(Between.class)
                .add(node.negated())
                .walk(node.value())
                .walk(node.low())
                .walk(node.high());
    }

    @Override
    public ShapeReader visit(FunctionCall node) {
        return add(FunctionCall.class).add(node.name()).walkAll(node.arguments());
    }

    @Override
    public ShapeReader visit(Aggregate node) {
        return add(node.function()).add(node.distinct()).walk(node.argument()).walk(node.filter());
    }

    @Override
    public ShapeReader visit(StringAggregate node) {
        add(StringAggregate.class).add(node.separator()).walk(node.argument());
        return order(node.orderBy()).walk(node.filter());
    }

    @Override
    public ShapeReader visit(Arithmetic node) {
        return add(node.operator()).add(node.type()).walk(node.left()).walk(node.right());
    }

    @Override
    public ShapeReader visit(Concat node) {
        return add(Concat.class).walkAll(node.parts());
    }

    @Override
    public ShapeReader visit(CaseWhen node) {
        add(CaseWhen.class).add(node.branches().size());
        for (CaseWhen.Branch branch : node.branches()) {
            walk(branch.condition()).walk(branch.value());
        }
        return walk(node.otherwise());
    }

    @Override
    public ShapeReader visit(Cast node) {
        return add(Cast.class).add(node.target()).walk(node.value());
    }

    @Override
    public ShapeReader visit(ScalarQuery node) {
        return add(ScalarQuery.class).walk(node.query());
    }

    @Override
    public ShapeReader visit(Tuple node) {
        return add(Tuple.class).walkAll(node.parts());
    }

    @Override
    public ShapeReader visit(RawSql node) {
        return add(RawSql.class).add(node.text()).walkAll(node.arguments());
    }

    @Override
    public ShapeReader visit(NameRef node) {
        return add(NameRef.class).add(node.name());
    }

    @Override
    public ShapeReader visit(ResultColumn node) {
        return add(ResultColumn.class).add(node.position());
    }

    @Override
    public ShapeReader visit(Grouping node) {
        add(node.kind()).add(node.sets().size());
        for (List<ExprNode> set : node.sets()) {
            walkAll(set);
        }
        return this;
    }

    @Override
    public ShapeReader visit(WindowCall node) {
        WindowNode window = node.window();
        add(WindowCall.class).add(window.name()).walk(node.function());
        walkAll(window.partitionBy()).order(window.orderBy());
        WindowNode.Frame frame = window.frame();
        if (frame == null) {
            return add(null);
        }
        add(frame.unit()).add(frame.exclusion());
        add(frame.start().kind()).walk(frame.start().distance());
        return add(frame.end().kind()).walk(frame.end().distance());
    }

    @Override
    public ShapeReader visit(Quantified node) {
        return add(Quantified.class).add(node.all()).walk(node.query());
    }

    @Override
    public ShapeReader visit(Matches node) {
        add(Matches.class).add(node.ignoreCase()).add(node.negated());
        return walk(node.value()).walk(node.pattern());
    }

    @Override
    public ShapeReader visit(Extract node) {
        return add(node.field()).add(node.kind()).walk(node.value());
    }

    @Override
    public ShapeReader visit(TemporalShift node) {
        return add(node.unit()).add(node.kind()).walk(node.value()).walk(node.amount());
    }

    @Override
    public ShapeReader visit(JsonValue node) {
        return add(node.as()).add(node.path()).walk(node.json());
    }

    @Override
    public ShapeReader visit(JsonContains node) {
        return add(JsonContains.class).walk(node.whole()).walk(node.part());
    }

    @Override
    public ShapeReader visit(ArrayContains node) {
        return add(ArrayContains.class).add(node.type()).walk(node.array()).walk(node.element());
    }

    @Override
    public ShapeReader visit(ArrayElement node) {
        return add(ArrayElement.class).add(node.type()).add(node.position()).walk(node.array());
    }

    @Override
    public ShapeReader visit(ArrayLength node) {
        return add(ArrayLength.class).walk(node.array());
    }
}
