package dev.athanor.query;

import dev.athanor.query.ast.ColumnRef;
import dev.athanor.query.ast.ExprNode;
import dev.athanor.query.ast.FormulaRef;
import dev.athanor.query.ast.NameRef;
import dev.athanor.query.ast.Projection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names the columns of a sub-query: by their labels, their own names, or numbers. */
final class ColumnNames {
    private final Set<String> taken = new HashSet<>();
    private final List<String> names = new ArrayList<>();

    private ColumnNames() {}

    /** A different name for each projection, in order. */
    static List<String> of(List<Projection> projections) {
        ColumnNames all = new ColumnNames();
        for (int i = 0; i < projections.size(); i++) {
            String name = known(projections.get(i));
            all.add(name == null ? "column_" + (i + 1) : name);
        }
        return all.names;
    }

    /** The name that a column of a result has by itself, or null. */
    static @Nullable String known(Projection projection) {
        if (projection.alias() != null) {
            return projection.alias();
        }
        ExprNode value = projection.value();
        if (value instanceof ColumnRef column) {
            return column.column().name();
        }
        if (value instanceof FormulaRef formula) {
            return formula.formula().name();
        }
        return value instanceof NameRef name ? name.name() : null;
    }

    private void add(String wanted) {
        String name = wanted;
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = wanted + "_" + i;
        }
        names.add(name);
    }
}
