package dev.athanor.query;

import dev.athanor.error.QueryException;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.Ordering;
import dev.athanor.query.ast.WindowNode;
import dev.athanor.query.ast.WindowNode.Exclusion;
import dev.athanor.query.ast.WindowNode.Frame;
import dev.athanor.query.ast.WindowNode.Unit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a function looks at beside the one at hand: {@code partitionBy(ORDER.userId).orderBy(ORDER.id)}. Begun with
 * {@link Sql#window}, {@link Sql#partitionBy} or {@link Sql#orderedBy}. Immutable.
 */
public final class Window {
    static final Window ALL = new Window(new WindowNode(null, List.of(), List.of(), null));

    private final WindowNode node;

    private Window(WindowNode node) {
        this.node = node;
    }

    WindowNode node() {
        return node;
    }

    /** Looks at rows in which these are equal, and those of earlier calls. */
    public Window partitionBy(Expression<?>... expressions) {
        List<ExprNode> all = new ArrayList<>(node.partitionBy());
        for (Expression<?> expression : expressions) {
            all.add(expression.node());
        }
        return new Window(new WindowNode(node.name(), all, node.orderBy(), node.frame()));
    }

    /** Sorts the rows, after the terms of earlier calls. */
    public Window orderBy(OrderTerm... terms) {
        List<Ordering> all = new ArrayList<>(node.orderBy());
        for (OrderTerm term : terms) {
            all.add(term.ordering());
        }
        return new Window(new WindowNode(node.name(), node.partitionBy(), all, node.frame()));
    }

    /** Looks at the rows between two bounds, which count rows. */
    public Window rows(FrameBound start, FrameBound end) {
        return frame(Unit.ROWS, start, end);
    }

    /** Looks at the rows between two bounds, which are distances of the value that is sorted by. */
    public Window range(FrameBound start, FrameBound end) {
        return frame(Unit.RANGE, start, end);
    }

    /** Looks at the rows between two bounds, which count groups of rows that are equal in the order. MariaDB has none. */
    public Window groups(FrameBound start, FrameBound end) {
        return frame(Unit.GROUPS, start, end);
    }

    /** Leaves out the row at hand. Needs a frame; MariaDB has none of that. */
    public Window excludeCurrentRow() {
        return exclude(Exclusion.CURRENT_ROW);
    }

    /** Leaves out the row at hand and those equal to it in the order. Needs a frame; MariaDB has none of that. */
    public Window excludeGroup() {
        return exclude(Exclusion.GROUP);
    }

    /** Leaves out the rows equal in the order to the one at hand, which stays. Needs a frame; MariaDB has none of that. */
    public Window excludeTies() {
        return exclude(Exclusion.TIES);
    }

    /** The same, written once in WINDOW under this name. */
    public Window named(String name) {
        return new Window(new WindowNode(name, node.partitionBy(), node.orderBy(), node.frame()));
    }

    private Window frame(Unit unit, FrameBound start, FrameBound end) {
        return with(new Frame(unit, start.node(), end.node(), Exclusion.NONE));
    }

    private Window exclude(Exclusion exclusion) {
        Frame frame = node.frame();
        if (frame == null) {
            throw new QueryException(
                    "A window without a frame leaves out nothing. Say .rows(...), .range(...) or .groups(...) first.");
        }
        return with(new Frame(frame.unit(), frame.start(), frame.end(), exclusion));
    }

    private Window with(@Nullable Frame frame) {
        return new Window(new WindowNode(node.name(), node.partitionBy(), node.orderBy(), frame));
    }
}
