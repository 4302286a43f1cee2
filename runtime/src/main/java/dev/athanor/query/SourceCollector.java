package dev.athanor.query;

import dev.athanor.query.ast.ColumnRef;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.FormulaRef;
import dev.athanor.query.ast.NodeWalker;
import dev.athanor.query.ast.SelectNode;
import dev.athanor.query.ast.Source;
import java.util.Set;

/** Adds the sources of columns to a set. */
final class SourceCollector extends NodeWalker {
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
