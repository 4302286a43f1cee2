package dev.athanor.dialect;

import dev.athanor.query.ast.ColumnRef;
import dev.athanor.query.ast.Projection;
import dev.athanor.query.ast.QueryNode;
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
