package dev.athanor.query;

import dev.athanor.query.ast.Bind;
import dev.athanor.query.ast.ColumnRef;
import dev.athanor.query.ast.FormulaRef;
import dev.athanor.query.ast.FunctionCall;
import dev.athanor.query.ast.LateBind;
import dev.athanor.query.ast.Node;
import dev.athanor.query.ast.NodeWalker;
import dev.athanor.query.ast.RawSql;
import dev.athanor.query.ast.Source;
import dev.athanor.query.ast.TableSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The tables that a statement meets, for a session to flush before it what they concern. For the runtime.
 *
 * @param tables the names of the tables, those whose pending rows give the value of a bind included
 * @param opaque whether raw SQL, formulas or unknown functions may meet others
 */
public record TableUse(Set<String> tables, boolean opaque) {
    /** Copies the set. */
    public TableUse {
        tables = Set.copyOf(tables);
    }

    /** The tables that a statement meets. */
    public static TableUse of(Node statement) {
        return of(List.of(statement));
    }

    /** The tables that statements meet. */
    static TableUse of(List<? extends Node> statements) {
        Collector collector = new Collector();
        for (Node statement : statements) {
            NodeWalker walked = collector.walk(statement);
            assert walked == collector;
        }
        return collector.result();
    }

    private static final class Collector extends NodeWalker {
        private final Set<String> tables = new HashSet<>();
        private boolean opaque;

        TableUse result() {
            return new TableUse(tables, opaque);
        }

        @Override
        protected void source(Source source) {
            if (source instanceof TableSource table) {
                tables.add(table.table().qualifiedName());
            }
            super.source(source);
        }

        /** What a path leads over is read also where a statement does not join it. */
        @Override
        public NodeWalker visit(ColumnRef node) {
            along(node.source());
            return this;
        }

        private void along(Source source) {
            if (source instanceof TableSource table && table.step() != null) {
                tables.add(table.table().qualifiedName());
                along(table.step().from());
            }
        }

        @Override
        public NodeWalker visit(Bind node) {
            if (node instanceof LateBind late) {
                tables.add(late.table());
            }
            return this;
        }

        @Override
        public NodeWalker visit(FormulaRef node) {
            along(node.source());
            opaque |= node.formula().readsMore();
            return this;
        }

        @Override
        public NodeWalker visit(FunctionCall node) {
            opaque |= !FunctionCall.isPure(node.name());
            return super.visit(node);
        }

        @Override
        public NodeWalker visit(RawSql node) {
            opaque = true;
            return super.visit(node);
        }
    }
}
