package dev.athanor.query;

import dev.athanor.query.ast.CompoundNode;
import dev.athanor.query.ast.NodeWalker;
import dev.athanor.query.ast.Projection;
import dev.athanor.query.ast.SelectNode;
import dev.athanor.query.ast.WindowCall;
import java.util.List;

/** Looks for functions over windows in what a query selects, not in queries within it. */
final class WindowFinder extends NodeWalker {
    private boolean found;

    private WindowFinder() {}

    static boolean isIn(List<Projection> projections) {
        WindowFinder finder = new WindowFinder();
        projections.forEach(projection -> finder.walk(projection.value()));
        return finder.found;
    }

    @Override
    public NodeWalker visit(SelectNode node) {
        return this;
    }

    @Override
    public NodeWalker visit(CompoundNode node) {
        return this;
    }

    @Override
    public NodeWalker visit(WindowCall node) {
        found = true;
        return this;
    }
}
