package dev.athanor.query.ast;

import dev.athanor.table.ColumnDef;
import java.util.List;

/**
 * An INSERT of values.
 *
 * @param table the table
 * @param columns the columns that get a value; none: one row of defaults
 * @param rows the values of each row, in the order of {@code columns}; without any there is nothing to execute
 * @param returning the columns that come back for each row; mostly none
 */
public record InsertNode(
        TableSource table, List<ColumnDef> columns, List<List<ExprNode>> rows, List<ColumnDef> returning)
        implements StatementNode {

    /** Copies the lists and checks that each row has a value for each column. */
    public InsertNode {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        returning = List.copyOf(returning);
        for (List<ExprNode> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(row.size() + " values for " + columns.size() + " columns");
            }
        }
    }

    /** One row of placeholders for the columns, which whoever executes the statement binds by position. */
    public static InsertNode ofSlots(TableSource table, List<ColumnDef> columns, List<ColumnDef> returning) {
        List<ExprNode> row = columns.stream()
                .<ExprNode>map(column -> Bind.slot(column.type()))
                .toList();
        return new InsertNode(table, columns, List.of(row), returning);
    }

    /** The same INSERT with other rows. */
    public InsertNode withRows(List<List<ExprNode>> newRows) {
        return new InsertNode(table, columns, newRows, returning);
    }

    /** Whether all values are binds, so that the rows are one statement executed with different values. */
    public boolean isBatch() {
        for (List<ExprNode> row : rows) {
            for (ExprNode value : row) {
                if (!(value instanceof Bind)) {
                    return false;
                }
            }
        }
        return true;
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
