package dev.athanor.query.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A DELETE.
 *
 * @param table the table
 * @param using other sources that the condition reads; mostly none
 * @param where the condition; null is refused unless {@code everywhere}
 * @param everywhere whether all rows are meant
 * @param returning what comes back for each row; mostly nothing
 */
public record DeleteNode(
        TableSource table, List<Source> using, @Nullable ExprNode where, boolean everywhere, List<ExprNode> returning)
        implements StatementNode {
    /** Copies the lists. */
    public DeleteNode {
        using = List.copyOf(using);
        returning = List.copyOf(returning);
    }

    /** A DELETE that reads nothing but its table and returns nothing. */
    public DeleteNode(TableSource table, @Nullable ExprNode where, boolean everywhere) {
        this(table, List.of(), where, everywhere, List.of());
    }

    /** The same DELETE, returning something. */
    public DeleteNode withReturning(List<ExprNode> newReturning) {
        return new DeleteNode(table, using, where, everywhere, newReturning);
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
