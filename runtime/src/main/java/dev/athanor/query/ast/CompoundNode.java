package dev.athanor.query.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two queries put together: UNION, INTERSECT, EXCEPT. Their nesting is that of the tree; a renderer writes parentheses, or
 * what a database has in their place.
 *
 * @param operator how the rows are put together
 * @param all whether equal rows count as often as they come
 * @param left the first query
 * @param right the second query, of as many columns
 * @param orderBy the order of the whole, by {@link ResultColumn}s
 * @param limit the greatest number of rows of the whole, or null
 * @param offset the number of rows left out at the beginning, or null
 */
public record CompoundNode(
        Operator operator,
        boolean all,
        QueryNode left,
        QueryNode right,
        List<Ordering> orderBy,
        @Nullable ExprNode limit,
        @Nullable ExprNode offset)
        implements QueryNode {
    /** How rows are put together. */
    public enum Operator {
        UNION,
        INTERSECT,
        EXCEPT
    }

    /** Copies the list. */
    public CompoundNode {
        orderBy = List.copyOf(orderBy);
    }

    /** Whether it has neither order nor bounds of its own. */
    public boolean isPlain() {
        return orderBy.isEmpty() && limit == null && offset == null;
    }

    @Override
    public List<Projection> projections() {
        return left.projections();
    }

    @Override
    public CompoundNode withProjections(List<Projection> newProjections) {
        return new CompoundNode(operator, all, left.withProjections(newProjections), right, orderBy, limit, offset);
    }

    /** The same of other queries. */
    public CompoundNode withOperands(QueryNode newLeft, QueryNode newRight) {
        return new CompoundNode(operator, all, newLeft, newRight, orderBy, limit, offset);
    }

    @Override
    public CompoundNode withOrderBy(List<Ordering> newOrderBy) {
        return new CompoundNode(operator, all, left, right, newOrderBy, limit, offset);
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
