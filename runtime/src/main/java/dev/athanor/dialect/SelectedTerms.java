package dev.athanor.dialect;

import dev.athanor.error.QueryException;
import dev.athanor.query.ast.Bind;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.Grouping;
import dev.athanor.query.ast.Node;
import dev.athanor.query.ast.NodeWalker;
import dev.athanor.query.ast.Ordering;
import dev.athanor.query.ast.Projection;
import dev.athanor.query.ast.RawSql;
import dev.athanor.query.ast.ResultColumn;
import dev.athanor.query.ast.SelectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

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
            requireOnce(query, group);
            List<Integer> places = places(query, group);
            if (places.isEmpty()) {
                groups.add(group);
            }
            places.forEach(position -> groups.add(place.apply(position)));
        }
        return query.withOrderBy(order(query)).withGroupBy(groups);
    }

    /**
     * Refuses a group by an expression with binds that stands elsewhere than as a whole in what is selected or sorted by: there it
     * would be another one.
     */
    private static void requireOnce(SelectNode query, ExprNode group) {
        List<ExprNode> terms = new ArrayList<>();
        boolean sets = group instanceof Grouping;
        if (group instanceof Grouping grouping) {
            grouping.sets().forEach(terms::addAll);
        } else {
            terms.add(group);
        }
        for (ExprNode term : terms) {
            if (hasBinds(term)) {
                for (Projection projection : query.projections()) {
                    if (sets || !projection.value().equals(term)) {
                        requireNot(projection.value(), term, "selects");
                    }
                }
                requireNot(query.having(), term, "has in its HAVING");
                for (Ordering ordering : query.orderBy()) {
                    if (sets || !ordering.value().equals(term)) {
                        requireNot(ordering.value(), term, "sorts by");
                    }
                }
            }
        }
    }

    private static void requireNot(@Nullable ExprNode where, ExprNode term, String does) {
        TermFinder finder = new TermFinder(term);
        finder.walk(where);
        if (finder.found) {
            throw new QueryException(
                    "The query groups by an expression with values, and " + does + " it once more, which the"
                            + " database takes for another one. Select the expression in a sub-query, .asTable(\"name\"), and group"
                            + " by its column; or write its values as literal(...).");
        }
    }

    private static final class TermFinder extends NodeWalker {
        private final ExprNode term;
        private boolean found;

        TermFinder(ExprNode term) {
            this.term = term;
        }

        @Override
        protected void entering(Node node) {
            found |= node.equals(term);
        }
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
