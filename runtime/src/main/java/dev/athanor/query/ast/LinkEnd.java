package dev.athanor.query.ast;

import dev.athanor.table.ColumnDef;
import dev.athanor.table.TableDef;
import java.util.List;

/**
 * Where the rows of a link table lead to, where a query reads that table in place of it: a row of the link stands for one of the target.
 *
 * @param target the table of the target
 * @param linkColumns the columns of the link table that refer to it
 * @param targetColumns the columns that they refer to
 */
public record LinkEnd(TableDef target, List<String> linkColumns, List<ColumnDef> targetColumns) {
    /** Copies the lists. */
    public LinkEnd {
        linkColumns = List.copyOf(linkColumns);
        targetColumns = List.copyOf(targetColumns);
    }

    /** The condition on which a row of the target is the one that a row of the link stands for. */
    public ExprNode on(TableSource link, TableSource row) {
        ExprNode[] parts = new ExprNode[targetColumns.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = new Comparison(
                    Comparison.Operator.EQ, new ColumnRef(row, targetColumns.get(i)), link.column(linkColumns.get(i)));
        }
        return Junction.and(List.of(parts));
    }
}
