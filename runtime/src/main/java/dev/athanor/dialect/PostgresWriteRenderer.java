package dev.athanor.dialect;

import dev.athanor.query.ast.Cast;
import dev.athanor.query.ast.ColumnRef;
import dev.athanor.query.ast.DeleteNode;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.Source;
import dev.athanor.table.ColumnDef;
import java.util.ArrayList;
import java.util.List;

/** What PostgreSQL says otherwise of INSERT, UPDATE and DELETE: DELETE has USING, and a query's parameters have no type. */
abstract class PostgresWriteRenderer extends MergeRenderer {
    PostgresWriteRenderer(Dialect dialect) {
        super(dialect);
    }

    /** A parameter that a query selects would be text. The column refuses what is too long, where a cast to its length would cut it. */
    @Override
    protected ExprNode typed(ExprNode value, ColumnDef column) {
        return new Cast(value, column.length(0));
    }

    /** The columns of other tables have names too. */
    @Override
    protected void returned(ColumnRef column) {
        StringBuilder written = column.accept(this);
        assert written == out;
    }

    @Override
    protected void delete(DeleteNode node) {
        List<Source> sources = new ArrayList<>(node.using());
        sources.add(0, node.table());
        names().enter(sources, List.of());
        out.append("DELETE FROM ");
        source(node.table());
        if (!node.using().isEmpty()) {
            out.append(" USING ");
            sources(node.using());
        }
        clause(" WHERE ", node.where());
        names().leave();
    }
}
