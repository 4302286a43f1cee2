package dev.athanor.dialect;

import dev.athanor.query.ast.Bind;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.NodeWalker;
import dev.athanor.query.ast.Ordering;
import dev.athanor.query.ast.ResultColumn;
import dev.athanor.query.ast.SelectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Expressions with binds that stand in a query twice: a database that does not know that two binds have the same value is told
 * the position of the first of them in the result.
 */
final class BindPositions extends NodeWalker {
    private boolean found;

    private BindPositions() {}

    /** The query, where it groups or leaves out equal rows, with positions in GROUP BY and ORDER BY. */
    static SelectNode of(SelectNode node) {
        if (node.groupBy().isEmpty() && !node.distinct().equal()) {
            return node;
        }
        List<ExprNode> groups = new ArrayList<>();
        for (ExprNode group : node.groupBy()) {
            groups.add(positioned(group, node));
        }
        List<Ordering> order = new ArrayList<>();
        for (Ordering term : node.orderBy()) {
            order.add(new Ordering(positioned(term.value(), node), term.descending(), term.nulls()));
        }
        return node.withGroups(groups, order);
    }

    /** Whether an expression has a bind in it. */
    static boolean hasBind(ExprNode node) {
        BindPositions walker = new BindPositions();
        NodeWalker walked = walker.walk(node);
        assert walked == walker;
        return walker.found;
    }

    private static ExprNode positioned(ExprNode value, SelectNode node) {
        if (hasBind(value)) {
            for (int i = 0; i < node.projections().size(); i++) {
                if (node.projections().get(i).value().equals(value)) {
                    return new ResultColumn(i + 1);
                }
            }
        }
        return value;
    }

    @Override
    public NodeWalker visit(Bind node) {
        found = true;
        return this;
    }
}
