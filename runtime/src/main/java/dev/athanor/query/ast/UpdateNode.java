package dev.athanor.query.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An UPDATE.
 *
 * @param table the table
 * @param assignments the columns and their new values; one or more
 * @param where the condition; null is refused unless {@code everywhere}
 * @param everywhere whether all rows are meant
 */
public record UpdateNode(
        TableSource table,
        List<Assignment> assignments,
        @Nullable ExprNode where,
        boolean everywhere) implements StatementNode {
    /** Copies the list. */
    public UpdateNode {
        assignments = List.copyOf(assignments);
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
