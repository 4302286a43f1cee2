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
 * Names what is selected by its position, where databases take only what is selected: in the order of a SELECT DISTINCT and in
 * groups. An expression with the same binds would not be recognised.
 */
final class SelectedOrder {
    private SelectedOrder() {}

    /** The query, grouped and sorted by positions. */
    static SelectNode grouped(SelectNode query) {
        List<ExprNode> groups = new ArrayList<>(query.groupBy().size());
        for (ExprNode group : query.groupBy()) {
            int before = groups.size();
            for (int i = 0; i < query.projections().size(); i++) {
                if (hasBinds(group) && query.projections().get(i).value().equals(group)) {
                    groups.add(new ResultColumn(i + 1));
                }
            }
            if (groups.size() == before) {
                groups.add(group);
            }
        }
        return query.withOrderBy(of(query)).withGroupBy(groups);
    }

    static List<Ordering> of(SelectNode query) {
        List<Ordering> order = new ArrayList<>(query.orderBy().size());
        for (Ordering term : query.orderBy()) {
            order.add(new Ordering(selected(query, term.value()), term.descending(), term.nulls()));
        }
        return order;
    }

    private static ExprNode selected(SelectNode query, ExprNode value) {
        if (hasBinds(value)) {
            for (int i = 0; i < query.projections().size(); i++) {
                if (query.projections().get(i).value().equals(value)) {
                    return new ResultColumn(i + 1);
                }
            }
        }
        return value;
    }

    /** Whether an expression has a bind in it. */
    static boolean hasBinds(ExprNode value) {
        BindFinder finder = new BindFinder();
        return ((BindFinder) finder.walk(value)).found;
    }

    private static final class BindFinder extends NodeWalker {
        private boolean found;

        @Override
        public NodeWalker visit(Bind node) {
            found = true;
            return this;
        }
    }
}
