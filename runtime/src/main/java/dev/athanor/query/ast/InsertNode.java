package dev.athanor.query.ast;

import dev.athanor.table.ColumnDef;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An INSERT of values, or of what a query returns.
 *
 * @param table the table
 * @param columns the columns that get a value; none: one row of defaults
 * @param rows the values of each row, in the order of {@code columns}; without any, and without a query, there is nothing
 *     to execute
 * @param query the query whose rows are inserted instead, its columns in the order of {@code columns}, or null
 * @param fixed the values of the columns after those of the query, the same for all its rows
 * @param conflict what is done about rows that exist, or null
 * @param returning what comes back for each row; mostly nothing
 */
public record InsertNode(
        TableSource table,
        List<ColumnDef> columns,
        List<List<ExprNode>> rows,
        @Nullable QueryNode query,
        List<ExprNode> fixed,
        @Nullable Conflict conflict,
        List<ExprNode> returning)
        implements StatementNode {

    /** Copies the lists and checks that each row has a value for each column. */
    public InsertNode {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        fixed = List.copyOf(fixed);
        returning = List.copyOf(returning);
        for (List<ExprNode> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(row.size() + " values for " + columns.size() + " columns");
            }
        }
    }

    /** Rows of values. */
    public static InsertNode of(TableSource table, List<ColumnDef> columns, List<List<ExprNode>> rows) {
        return new InsertNode(table, columns, rows, null, List.of(), null, List.of());
    }

    /** The rows of a query, with values for the columns after its own that are the same in each. */
    public static InsertNode of(
            TableSource table, List<ColumnDef> columns, QueryNode query, List<? extends ExprNode> fixed) {
        return new InsertNode(table, columns, List.of(), query, List.copyOf(fixed), null, List.of());
    }

    /** One row of placeholders for the columns, which whoever executes the statement binds by position. */
    public static InsertNode ofSlots(TableSource table, List<ColumnDef> columns, List<ColumnDef> returning) {
        List<ExprNode> row = columns.stream()
                .<ExprNode>map(column -> Bind.slot(column.type()))
                .toList();
        List<ExprNode> items = returning.stream()
                .<ExprNode>map(column -> new ColumnRef(table, column))
                .toList();
        return of(table, columns, List.of(row)).withReturning(items);
    }

    /** Many rows of placeholders for the columns, in the order of the rows. */
    public static InsertNode ofSlots(TableSource table, List<ColumnDef> columns, int rows) {
        InsertNode one = ofSlots(table, columns, List.of());
        return one.withRows(Collections.nCopies(rows, one.rows().get(0)));
    }

    /** The same INSERT with other rows. */
    public InsertNode withRows(List<List<ExprNode>> newRows) {
        return new InsertNode(table, columns, newRows, query, fixed, conflict, returning);
    }

    /** The same INSERT with something to do about rows that exist. */
    public InsertNode withConflict(Conflict newConflict) {
        return new InsertNode(table, columns, rows, query, fixed, newConflict, returning);
    }

    /** The same INSERT, returning something. */
    public InsertNode withReturning(List<ExprNode> newReturning) {
        return new InsertNode(table, columns, rows, query, fixed, conflict, newReturning);
    }

    /** Whether all values are binds, so that the rows are one statement executed with different values. */
    public boolean isBatch() {
        if (query != null) {
            return false;
        }
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
