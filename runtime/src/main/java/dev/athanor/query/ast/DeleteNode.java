package dev.athanor.query.ast;

import org.jspecify.annotations.Nullable;

/**
 * A DELETE.
 *
 * @param table the table
 * @param where the condition; null is refused unless {@code everywhere}
 * @param everywhere whether all rows are meant
 */
public record DeleteNode(TableSource table, @Nullable ExprNode where, boolean everywhere) implements StatementNode {
    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
