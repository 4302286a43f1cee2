package dev.athanor.query.ast;

import dev.athanor.table.ColumnDef;

/**
 * A column of a source.
 *
 * @param source where the column comes from
 * @param column the column
 */
public record ColumnRef(Source source, ColumnDef column) implements ExprNode {
    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
