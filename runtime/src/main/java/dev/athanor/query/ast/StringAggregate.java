package dev.athanor.query.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The strings of a group one after the other.
 *
 * @param argument the strings
 * @param separator what stands between them
 * @param orderBy their order; none: any
 * @param filter which rows are aggregated, or null for all
 */
public record StringAggregate(
        ExprNode argument,
        String separator,
        List<Ordering> orderBy,
        @Nullable ExprNode filter) implements ExprNode {
    /** Copies the list. */
    public StringAggregate {
        orderBy = List.copyOf(orderBy);
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
