package dev.athanor.dialect;

import dev.athanor.query.ast.ColumnRef;
import dev.athanor.query.ast.Projection;
import dev.athanor.query.ast.QueryNode;
import dev.athanor.query.ast.QuerySource;
import dev.athanor.query.ast.SelectNode;
import dev.athanor.table.ColumnDef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Gives the columns of a query different names. */
final class ColumnAliases {
    private ColumnAliases() {}

    /** The query, its columns under aliases where two of them are called alike. */
    static QueryNode different(QueryNode query) {
        Set<String> taken = new HashSet<>();
        List<Projection> projections = new ArrayList<>();
        for (Projection projection : query.projections()) {
            boolean free = taken.add(name(projection).toLowerCase(Locale.ROOT));
            boolean named = projection.alias() != null || projection.value() instanceof ColumnRef;
            projections.add(
                    free && named
                            ? projection
                            : new Projection(projection.value(), free(taken, projections.size() + 1)));
        }
        return query.withProjections(projections);
    }

    /**
     * A query that reads another one as a table, in its order: for databases that take it so where the other one itself
     * would not do, and to select more beside its columns.
     *
     * @param columns columns of the types of the query's
     */
    static SelectNode enclosed(QueryNode query, List<ColumnDef> columns) {
        boolean ordered = query.limit() == null && query.offset() == null;
        QueryNode named = different(ordered ? query.withOrderBy(List.of()) : query);
        QuerySource source = QuerySource.anonymous(named);
        List<Projection> projections = new ArrayList<>();
        for (Projection projection : named.projections()) {
            ColumnDef column = ColumnDef.of(
                    name(projection), columns.get(projections.size()).type());
            projections.add(Projection.of(new ColumnRef(source, column)));
        }
        return SelectNode.of(projections, source).withOrderBy(query.orderBy());
    }

    private static String name(Projection projection) {
        if (projection.alias() != null) {
            return projection.alias();
        }
        return projection.value() instanceof ColumnRef column ? column.column().name() : "";
    }

    private static String free(Set<String> taken, int number) {
        String name = "column_" + number;
        while (!taken.add(name)) {
            name += "_";
        }
        return name;
    }
}
