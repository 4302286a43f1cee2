package dev.athanor.dialect;

import dev.athanor.query.ast.Assignment;
import dev.athanor.query.ast.Bind;
import dev.athanor.query.ast.CompoundNode;
import dev.athanor.query.ast.DeleteNode;
import dev.athanor.query.ast.InsertNode;
import dev.athanor.query.ast.JoinNode;
import dev.athanor.query.ast.Lock;
import dev.athanor.query.ast.MergeNode;
import dev.athanor.query.ast.Node;
import dev.athanor.query.ast.NodeVisitor;
import dev.athanor.query.ast.Ordering;
import dev.athanor.query.ast.Projection;
import dev.athanor.query.ast.QuerySource;
import dev.athanor.query.ast.SelectNode;
import dev.athanor.query.ast.Source;
import dev.athanor.query.ast.TableSource;
import dev.athanor.query.ast.UpdateNode;
import dev.athanor.table.ColumnDef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of a {@link Shape} as they are gathered: sources by number, binds by their first place, whole statements. */
abstract sealed class ShapeParts implements NodeVisitor<ShapeReader> permits ShapeReader {
    /** A long list of values has a shape of its own with each length, which is not worth to be kept. */
    private static final int MOST_BINDS = 40;

    private static final int FIRST_LENGTH = 64;

    private final List<Source> sources = new ArrayList<>(4);
    private final List<Bind> binds = new ArrayList<>(8);
    private @Nullable Object[] parts = new @Nullable Object[FIRST_LENGTH];
    private int size;
    private boolean unfit;

    /** Whether there is no shape that others could share. */
    final boolean isUnfit() {
        return unfit;
    }

    abstract ShapeReader self();

    @SuppressWarnings("NullAway") // a null is a part as others are
    final Shape shape() {
        return new Shape(Arrays.copyOf(parts, size), binds);
    }

    final ShapeReader add(@Nullable Object part) {
        if (size == parts.length) {
            parts = Arrays.copyOf(parts, size * 2);
        }
        parts[size++] = part;
        return self();
    }

    final ShapeReader walk(@Nullable Node node) {
        return node == null || unfit ? add(null) : node.accept(this);
    }

    final ShapeReader walkAll(List<? extends Node> nodes) {
        add(nodes.size());
        for (int i = 0; i < nodes.size(); i++) {
            walk(nodes.get(i));
        }
        return self();
    }

    final ShapeReader order(List<Ordering> order) {
        add(order.size());
        for (Ordering term : order) {
            add(term.descending()).add(term.nulls()).walk(term.value());
        }
        return self();
    }

    final ShapeReader projections(List<Projection> projections) {
        add(projections.size());
        for (Projection projection : projections) {
            add(projection.alias()).walk(projection.value());
        }
        return self();
    }

    /** A source as its number, and what it is where it is met first. */
    final ShapeReader source(Source source) {
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
            if (table.step() != null) {
                add(table.step().relationship()).source(table.step().from());
            }
        } else if (source instanceof QuerySource query) {
            add(QuerySource.class).add(query.isLateral()).walk(query.query());
        } else {
            unfit = true; // a common table expression is itself and no other
        }
        return self();
    }

    final ShapeReader sources(List<Source> all) {
        add(all.size());
        all.forEach(this::source);
        return self();
    }

    final ShapeReader joins(List<JoinNode> joins) {
        add(joins.size());
        for (JoinNode join : joins) {
            add(join.kind()).source(join.source()).joins(join.nested()).walk(join.on());
        }
        return self();
    }

    final ShapeReader assignments(List<Assignment> assignments) {
        add(assignments.size());
        for (Assignment assignment : assignments) {
            ColumnDef column = assignment.column();
            add(column.name()).add(column.type()).add(column.precision()).add(column.scale());
            walk(assignment.value());
        }
        return self();
    }

    @Override
    public final ShapeReader visit(SelectNode node) {
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
    public final ShapeReader visit(CompoundNode node) {
        add(node.operator()).add(node.all()).walk(node.left()).walk(node.right());
        return order(node.orderBy()).walk(node.limit()).walk(node.offset());
    }

    @Override
    public final ShapeReader visit(UpdateNode node) {
        add(UpdateNode.class)
                .source(node.table())
                .assignments(node.assignments())
                .sources(node.from());
        return walk(node.where()).add(node.everywhere()).walkAll(node.returning());
    }

    @Override
    public final ShapeReader visit(DeleteNode node) {
        add(DeleteNode.class).source(node.table()).sources(node.using());
        return walk(node.where()).add(node.everywhere()).walkAll(node.returning());
    }

    /** Inserts are kept by whoever makes them of objects; others depend on the keys of their table. */
    @Override
    public final ShapeReader visit(InsertNode node) {
        return unfit();
    }

    @Override
    public final ShapeReader visit(MergeNode node) {
        return unfit();
    }

    final ShapeReader unfit() {
        unfit = true;
        return self();
    }

    /** The number of the first bind that is equal to it. */
    @Override
    public final ShapeReader visit(Bind node) {
        if (binds.size() == MOST_BINDS) {
            return unfit();
        }
        int first = binds.indexOf(node);
        add(Bind.class).add(node.type()).add(first < 0 ? binds.size() : first);
        binds.add(node);
        return self();
    }
}
