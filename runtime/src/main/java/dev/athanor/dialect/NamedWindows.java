package dev.athanor.dialect;

import dev.athanor.error.QueryException;
import dev.athanor.query.ast.CompoundNode;
import dev.athanor.query.ast.NodeWalker;
import dev.athanor.query.ast.QueryNode;
import dev.athanor.query.ast.SelectNode;
import dev.athanor.query.ast.WindowCall;
import dev.athanor.query.ast.WindowNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Collects the named windows that a query uses, not those of queries within it. */
final class NamedWindows extends NodeWalker {
    private final Map<String, WindowNode> windows = new LinkedHashMap<>();
    private boolean any;

    private NamedWindows() {}

    static Collection<WindowNode> of(SelectNode query) {
        NamedWindows collector = new NamedWindows();
        query.projections().forEach(projection -> collector.walk(projection.value()));
        query.orderBy().forEach(term -> collector.walk(term.value()));
        return collector.windows.values();
    }

    /** Whether a query, or one that it is put together of, selects something over a window. */
    static boolean uses(QueryNode query) {
        if (query instanceof CompoundNode compound) {
            return uses(compound.left()) || uses(compound.right());
        }
        NamedWindows collector = new NamedWindows();
        query.projections().forEach(projection -> collector.walk(projection.value()));
        return collector.any;
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
        any = true;
        WindowNode window = node.window();
        if (window.name() != null) {
            WindowNode before = windows.putIfAbsent(window.name(), window);
            if (before != null && !before.equals(window)) {
                throw new QueryException("Two windows of the query are called " + window.name()
                        + " and differ. Give one of them another name.");
            }
        }
        return super.visit(node);
    }
}
