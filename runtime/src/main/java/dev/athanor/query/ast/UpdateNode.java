package dev.athanor.query.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An UPDATE.
 *
 * @param table the table
 * @param assignments the columns and their new values; one or more
 * @param from other sources that the values and the condition read; mostly none
 * @param where the condition; null is refused unless {@code everywhere}
 * @param everywhere whether all rows are meant
 * @param returning what comes back for each row; mostly nothing
 */
public record UpdateNode(
        TableSource table,
        List<Assignment> assignments,
        List<Source> from,
        @Nullable ExprNode where,
        boolean everywhere,
        List<ExprNode> returning)
        implements StatementNode {
    /** Copies the lists. */
    public UpdateNode {
        assignments = List.copyOf(assignments);
        from = List.copyOf(from);
        returning = List.copyOf(returning);
    }

    /** An UPDATE that reads nothing but its table and returns nothing. */
    public UpdateNode(TableSource table, List<Assignment> assignments, @Nullable ExprNode where, boolean everywhere) {
        this(table, assignments, List.of(), where, everywhere, List.of());
    }

    /** The same UPDATE, returning something. */
    public UpdateNode withReturning(List<ExprNode> newReturning) {
        return new UpdateNode(table, assignments, from, where, everywhere, newReturning);
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
