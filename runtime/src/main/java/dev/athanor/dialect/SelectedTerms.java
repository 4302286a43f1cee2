package dev.athanor.dialect;

import dev.athanor.query.ast.Bind;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.NodeWalker;
import dev.athanor.query.ast.Ordering;
import dev.athanor.query.ast.Projection;
import dev.athanor.query.ast.RawSql;
import dev.athanor.query.ast.ResultColumn;
import dev.athanor.query.ast.SelectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Says in GROUP BY and ORDER BY what is selected by its place or name in the result, where it has binds: a database does not know
 * that a second expression with the same binds is the first one.
 */
final class SelectedTerms {
    private static final String NAME = "grouped_";

    private SelectedTerms() {}

    /** The order of a query, by positions. */
    static List<Ordering> order(SelectNode query) {
        List<Ordering> order = new ArrayList<>(query.orderBy().size());
        for (Ordering term : query.orderBy()) {
            List<Integer> places = places(query, term.value());
            ExprNode value = places.isEmpty() ? term.value() : new ResultColumn(places.get(0));
            order.add(new Ordering(value, term.descending(), term.nulls()));
        }
        return order;
    }

    /** The query, grouped and sorted by positions. */
    static SelectNode groupedByPosition(SelectNode query) {
        return grouped(query, ResultColumn::new);
    }

    /** The query, grouped by names that its result has or gets, which the database looks for before columns; sorted by positions. */
    static SelectNode groupedByName(SelectNode query, IdentifierQuoter quoter) {
        List<Projection> named = new ArrayList<>(query.projections());
        SelectNode grouped = grouped(query, position -> {
            Projection projection = named.get(position - 1);
            String name = projection.alias() == null ? NAME + position : projection.alias();
            named.set(position - 1, new Projection(projection.value(), name));
            return new RawSql(quoter.quote(name), List.of());
        });
        return grouped.withProjections(named);
    }

    private static SelectNode grouped(SelectNode query, IntFunction<ExprNode> place) {
        List<ExprNode> groups = new ArrayList<>(query.groupBy().size());
        for (ExprNode group : query.groupBy()) {
            List<Integer> places = places(query, group);
            if (places.isEmpty()) {
                groups.add(group);
            }
            places.forEach(position -> groups.add(place.apply(position)));
        }
        return query.withOrderBy(order(query)).withGroupBy(groups);
    }

    /** Each position where an expression with binds is selected: the second of two is not known to be the first. */
    private static List<Integer> places(SelectNode query, ExprNode value) {
        List<Integer> places = new ArrayList<>();
        if (hasBinds(value)) {
            for (int i = 0; i < query.projections().size(); i++) {
                if (query.projections().get(i).value().equals(value)) {
                    places.add(i + 1);
                }
            }
        }
        return places;
    }

    private static boolean hasBinds(ExprNode value) {
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
