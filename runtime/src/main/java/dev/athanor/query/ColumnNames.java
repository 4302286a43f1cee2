package dev.athanor.query;

import dev.athanor.query.ast.ColumnRef;
import dev.athanor.query.ast.FormulaRef;
import dev.athanor.query.ast.Projection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names the columns of a sub-query: by their labels, their own names, or numbers. */
final class ColumnNames {
    private final Set<String> taken = new HashSet<>();
    private final List<String> names = new ArrayList<>();

    private ColumnNames() {}

    /** A different name for each projection, in order. */
    static List<String> of(List<Projection> projections) {
        ColumnNames all = new ColumnNames();
        for (int i = 0; i < projections.size(); i++) {
            all.add(wanted(projections.get(i), i + 1));
        }
        return all.names;
    }

    private static String wanted(Projection projection, int number) {
        if (projection.alias() != null) {
            return projection.alias();
        }
        if (projection.value() instanceof ColumnRef column) {
            return column.column().name();
        }
        return projection.value() instanceof FormulaRef formula
                ? formula.formula().name()
                : "column_" + number;
    }

    private void add(String wanted) {
        String name = wanted;
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = wanted + "_" + i;
        }
        names.add(name);
    }
}
