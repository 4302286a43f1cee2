package dev.athanor.query.ast;

import dev.athanor.table.ColumnDef;

/**
 * A value converted by the database.
 *
 * @param value the value
 * @param target a column of the type that it becomes; its name means nothing
 */
public record Cast(ExprNode value, ColumnDef target) implements ExprNode {
    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
