package dev.athanor.query;

import dev.athanor.error.QueryException;
import dev.athanor.query.ast.ColumnRef;
import dev.athanor.query.ast.Ordering;
import dev.athanor.query.ast.Projection;
import dev.athanor.query.ast.Source;
import dev.athanor.query.ast.TableSource;
import dev.athanor.spi.RelationshipModel.Kind;
import dev.athanor.table.KeyDef;
import dev.athanor.table.TableDef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether no two rows of a query are equal in its order, so that a page can begin after one of them. */
final class TotalOrder {
    private final Set<ColumnRef> sorted = new HashSet<>();

    private TotalOrder(List<Ordering> order) {
        order.forEach(term -> sorted.add(Keyset.column(term)));
    }

    /** Refuses a query in whose order two rows may be equal. */
    static void require(SelectClauses clauses, List<Source> from, List<Projection> projections) {
        if (!clauses.distinctOn.isEmpty() || WindowFinder.isIn(projections)) {
            throw new QueryException(
                    "A page that goes on after a row leaves out the rows before it, and distinctOn(...) and"
                            + " windows need them. Make the query a source of rows, .asTable(\"name\"), and page that.");
        }
        TotalOrder order = new TotalOrder(clauses.orderBy);
        if (!clauses.groupBy.isEmpty()) {
            if (!order.sorted.containsAll(clauses.groupBy)) {
                throw refused("the groups", "Sort by all that the rows are grouped by.");
            }
            return;
        }
        for (Source source : order.many(clauses, from)) {
            if (!(source instanceof TableSource table) || table.relation() != null) {
                throw refused(source.toString(), "Nothing is known of its keys: put the tables themselves into FROM.");
            }
            if (!order.hasKey(table)) {
                throw refused(
                        source.toString(),
                        "Add its key to the order: .orderBy(..., " + "the columns "
                                + table.table().primaryKey() + ").");
            }
        }
    }

    /** The sources of which a row of the result may have any; a relationship to one adds none. */
    private List<Source> many(SelectClauses clauses, List<Source> from) {
        List<Source> many = new ArrayList<>(from);
        for (JoinStep step : clauses.joins) {
            boolean one = step instanceof JoinStep.Related related
                    && (related.path().model().kind() == Kind.TO_ONE
                            || related.path().model().kind() == Kind.INVERSE_TO_ONE);
            if (!one) {
                many.add(step.target().source());
            }
        }
        return many;
    }

    private boolean hasKey(TableSource source) {
        TableDef table = source.table();
        if (!table.primaryKey().isEmpty() && hasAll(source, table.primaryKey())) {
            return true;
        }
        for (KeyDef key : table.uniqueKeys()) {
            boolean nullable =
                    key.columns().stream().anyMatch(name -> table.column(name).nullable());
            if (!nullable && hasAll(source, key.columns())) {
                return true;
            }
        }
        return false;
    }

    private boolean hasAll(TableSource source, List<String> columns) {
        return columns.stream().allMatch(name -> sorted.contains(source.column(name)));
    }

    private static QueryException refused(String what, String remedy) {
        return new QueryException("The order does not tell all rows of " + what
                + " apart, so a page that goes on after one of them would lose others. " + remedy);
    }
}
