package dev.athanor.query.ast;

import dev.athanor.table.ColumnDef;

/**
 * In a {@link Conflict}, the value that the row would have been inserted with.
 *
 * @param column the column
 */
public record ExcludedColumn(ColumnDef column) implements ExprNode {
    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
