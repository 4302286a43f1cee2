package dev.athanor.query;

import dev.athanor.query.ast.ColumnRef;
import dev.athanor.query.ast.FormulaRef;
import dev.athanor.query.ast.JoinNode;
import dev.athanor.query.ast.Node;
import dev.athanor.query.ast.NodeWalker;
import dev.athanor.query.ast.SelectNode;
import dev.athanor.query.ast.Source;
import dev.athanor.query.ast.TableSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the paths whose columns are used, those that a sub-query does not join itself included. */
final class PathCollector extends NodeWalker {
    private @Nullable Set<TableSource> found;

    /** The paths that are used in a node. */
    static Set<TableSource> of(@Nullable Node node) {
        PathCollector collector = new PathCollector();
        collector.collect(node);
        return collector.paths();
    }

    void collect(@Nullable Node node) {
        NodeWalker walked = walk(node);
        assert walked == this;
    }

    /** What was found, in the order in which it was met. */
    Set<TableSource> paths() {
        return found == null ? Set.of() : found;
    }

    void met(Source source) {
        if (source instanceof TableSource table && table.step() != null) {
            Set<TableSource> all = found == null ? new LinkedHashSet<>() : found;
            found = all;
            all.add(table);
        }
    }

    @Override
    public NodeWalker visit(ColumnRef node) {
        met(node.source());
        return this;
    }

    @Override
    public NodeWalker visit(FormulaRef node) {
        met(node.source());
        return this;
    }

    @Override
    public NodeWalker visit(SelectNode node) {
        Set<TableSource> around = found;
        found = null;
        NodeWalker walked = super.visit(node);
        assert walked == this;
        Set<TableSource> within = paths();
        found = around;
        for (TableSource path : within) {
            if (!joins(node.joins(), path)) {
                met(path);
            }
        }
        return this;
    }

    private static boolean joins(List<JoinNode> joins, TableSource path) {
        for (JoinNode join : joins) {
            if (join.source().equals(path) || joins(join.nested(), path)) {
                return true;
            }
        }
        return false;
    }
}
