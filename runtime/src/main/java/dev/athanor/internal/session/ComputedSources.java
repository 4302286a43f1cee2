package dev.athanor.internal.session;

import dev.athanor.query.ast.Aggregate;
import dev.athanor.query.ast.ColumnRef;
import dev.athanor.query.ast.CompoundNode;
import dev.athanor.query.ast.ExcludedColumn;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.FormulaRef;
import dev.athanor.query.ast.NodeWalker;
import dev.athanor.query.ast.SelectNode;
import dev.athanor.query.ast.Source;
import dev.athanor.query.ast.StringAggregate;
import dev.athanor.query.ast.TableSource;
import dev.athanor.query.ast.WindowCall;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an expression that a column of a row is set to reads beside its sub-queries: of a row there is its own table alone. */
final class ComputedSources extends NodeWalker {
    private final TableSource table;
    private final Set<Source> ofQueries = new HashSet<>();
    private int depth;
    private boolean readsRow;
    private boolean readsMany;
    private @Nullable Source foreign;

    private ComputedSources(TableSource table) {
        this.table = table;
    }

    static ComputedSources of(ExprNode expression, TableSource table) {
        return (ComputedSources) new ComputedSources(table).walk(expression);
    }

    /** Whether it reads the row. */
    boolean readsRow() {
        return readsRow;
    }

    /** Whether it is of many rows, as aggregates and windows are. */
    boolean readsMany() {
        return readsMany;
    }

    /** Another source that it reads, or null. */
    @Nullable
    Source foreign() {
        return foreign;
    }

    @Override
    protected void source(Source source) {
        ofQueries.add(source);
        super.source(source);
    }

    @Override
    public NodeWalker visit(SelectNode node) {
        depth++;
        super.visit(node);
        depth--;
        return this;
    }

    @Override
    public NodeWalker visit(CompoundNode node) {
        depth++;
        super.visit(node);
        depth--;
        return this;
    }

    @Override
    public NodeWalker visit(ColumnRef node) {
        return read(node.source());
    }

    @Override
    public NodeWalker visit(FormulaRef node) {
        return read(node.source());
    }

    @Override
    public NodeWalker visit(ExcludedColumn node) {
        readsMany = true;
        return this;
    }

    @Override
    public NodeWalker visit(Aggregate node) {
        readsMany |= depth == 0;
        return super.visit(node);
    }

    @Override
    public NodeWalker visit(StringAggregate node) {
        readsMany |= depth == 0;
        return super.visit(node);
    }

    @Override
    public NodeWalker visit(WindowCall node) {
        readsMany |= depth == 0;
        return super.visit(node);
    }

    private NodeWalker read(Source source) {
        if (ofQueries.contains(source)) {
            return this;
        }
        if (source.equals(table)) {
            readsRow = true;
        } else if (foreign == null) {
            foreign = source;
        }
        return this;
    }
}
