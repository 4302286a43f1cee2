package dev.athanor.query;

import dev.athanor.query.ast.Aggregate;
import dev.athanor.query.ast.NodeWalker;
import dev.athanor.query.ast.SelectNode;
import dev.athanor.query.ast.StringAggregate;
import dev.athanor.query.ast.WindowCall;
import java.util.List;

/** Finds what makes one row of many, which a window and a sub-query do for themselves. */
final class AggregateFinder extends NodeWalker {
    private boolean found;

    private AggregateFinder() {}

    /** Whether an item is or has an aggregate. */
    static boolean isIn(List<? extends Selectable<?>> items) {
        AggregateFinder finder = new AggregateFinder();
        for (Selectable<?> item : items) {
            if (!(item instanceof EntityTable<?, ?>) && !(item instanceof NestedList<?>)) {
                item.projections().forEach(projection -> finder.walk(projection.value()));
            }
        }
        return finder.found;
    }

    @Override
    public NodeWalker visit(Aggregate node) {
        found = true;
        return this;
    }

    @Override
    public NodeWalker visit(StringAggregate node) {
        found = true;
        return this;
    }

    @Override
    public NodeWalker visit(WindowCall node) {
        return this;
    }

    @Override
    public NodeWalker visit(SelectNode node) {
        return this;
    }
}
