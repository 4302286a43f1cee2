package dev.athanor.query;

import dev.athanor.query.ast.ExprNode;
import java.util.List;

/** What rows are grouped by: an expression, or several groupings in one. */
public sealed interface GroupTerm permits Expression, GroupingSets {
    /** The terms of GROUP BY. For the runtime. */
    List<ExprNode> grouping();
}
