package dev.athanor.query.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement that returns rows and can stand within another one: a SELECT, or several put together. */
public sealed interface QueryNode extends StatementNode permits SelectNode, CompoundNode {
    /** The columns of the result; those of the first query where several are put together. */
    List<Projection> projections();

    /** The order. */
    List<Ordering> orderBy();

    /** The greatest number of rows, or null. */
    @Nullable
    ExprNode limit();

    /** The number of rows left out at the beginning, or null. */
    @Nullable
    ExprNode offset();

    /** The same query with other columns; where several are put together, those of the first. */
    QueryNode withProjections(List<Projection> newProjections);

    /** The same query in another order. */
    QueryNode withOrderBy(List<Ordering> newOrderBy);
}
