package dev.athanor.query.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A SELECT. Made by {@link #of} and the methods that return a changed copy.
 *
 * @param distinct which rows count once
 * @param projections the columns of the result
 * @param from the sources that are not joined to others
 * @param joins the joins, in order
 * @param where the condition on rows, or null
 * @param groupBy what rows are grouped by
 * @param having the condition on groups, or null
 * @param orderBy the order
 * @param limit the greatest number of rows, or null
 * @param offset the number of rows left out at the beginning, or null
 * @param withTies whether rows that are equal in the order to the last one come too
 * @param lock the lock on the rows, or null
 */
public record SelectNode(
        Distinct distinct,
        List<Projection> projections,
        List<Source> from,
        List<JoinNode> joins,
        @Nullable ExprNode where,
        List<ExprNode> groupBy,
        @Nullable ExprNode having,
        List<Ordering> orderBy,
        @Nullable ExprNode limit,
        @Nullable ExprNode offset,
        boolean withTies,
        @Nullable Lock lock)
        implements QueryNode {

    /** Copies the lists. */
    public SelectNode {
        projections = List.copyOf(projections);
        from = List.copyOf(from);
        joins = List.copyOf(joins);
        groupBy = List.copyOf(groupBy);
        orderBy = List.copyOf(orderBy);
    }

    /**
     * Which rows of a result count once.
     *
     * @param equal whether equal rows do
     * @param on rows in which these are equal do, the first of them in the order; mostly none
     */
    public record Distinct(boolean equal, List<ExprNode> on) {
        /** None. */
        public static final Distinct NONE = new Distinct(false, List.of());

        /** Equal rows. */
        public static final Distinct ROWS = new Distinct(true, List.of());

        /** Copies the list. */
        public Distinct {
            on = List.copyOf(on);
        }
    }

    /** Columns of one source. */
    public static SelectNode of(List<Projection> projections, Source from) {
        return new SelectNode(
                Distinct.NONE,
                projections,
                List.of(from),
                List.of(),
                null,
                List.of(),
                null,
                List.of(),
                null,
                null,
                false,
                null);
    }

    @Override
    public SelectNode withProjections(List<Projection> newProjections) {
        return new SelectNode(
                distinct, newProjections, from, joins, where, groupBy, having, orderBy, limit, offset, withTies, lock);
    }

    /** The same query with other sources and joins. */
    public SelectNode withFrom(List<Source> newFrom, List<JoinNode> newJoins) {
        return new SelectNode(
                distinct,
                projections,
                newFrom,
                newJoins,
                where,
                groupBy,
                having,
                orderBy,
                limit,
                offset,
                withTies,
                lock);
    }

    /** The same query with another condition. */
    public SelectNode withWhere(@Nullable ExprNode newWhere) {
        return new SelectNode(
                distinct, projections, from, joins, newWhere, groupBy, having, orderBy, limit, offset, withTies, lock);
    }

    /** The same query with other groups. */
    public SelectNode withGroupBy(List<ExprNode> newGroupBy) {
        return new SelectNode(
                distinct, projections, from, joins, where, newGroupBy, having, orderBy, limit, offset, withTies, lock);
    }

    @Override
    public SelectNode withOrderBy(List<Ordering> newOrderBy) {
        return new SelectNode(
                distinct, projections, from, joins, where, groupBy, having, newOrderBy, limit, offset, withTies, lock);
    }

    /** The same query with a lock on its rows. */
    public SelectNode withLock(Lock newLock) {
        return new SelectNode(
                distinct, projections, from, joins, where, groupBy, having, orderBy, limit, offset, withTies, newLock);
    }

    /** The same query with other bounds. */
    public SelectNode withLimit(@Nullable ExprNode newLimit, @Nullable ExprNode newOffset) {
        return new SelectNode(
                distinct,
                projections,
                from,
                joins,
                where,
                groupBy,
                having,
                orderBy,
                newLimit,
                newOffset,
                withTies,
                lock);
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
