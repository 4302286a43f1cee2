package dev.athanor.query;

import dev.athanor.error.QueryException;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the columns of a statement in SQL that items are read from: by name; where something has no name, or a name stands
 * twice, by position, and then each item's columns must have their names there.
 */
final class ResultColumns {
    private final List<Selectable<?>> items;
    /** The names of the columns of each item; null for a value without one. */
    private final List<List<@Nullable String>> wanted = new ArrayList<>();

    private final List<String> labels = new ArrayList<>();
    private int width;

    private ResultColumns(List<Selectable<?>> items, ResultSetMetaData columns) throws SQLException {
        this.items = items;
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            labels.add(columns.getColumnLabel(i));
        }
        for (Selectable<?> item : items) {
            List<@Nullable String> names = new ArrayList<>();
            item.projections().forEach(projection -> names.add(ColumnNames.known(projection)));
            wanted.add(names);
            width += names.size();
        }
    }

    /** Where the columns are, in the order of the items, from 1. */
    static int[] find(List<Selectable<?>> items, ResultSetMetaData columns) throws SQLException {
        ResultColumns search = new ResultColumns(items, columns);
        return search.isByName() ? search.byName() : search.byPosition();
    }

    private boolean isByName() {
        Set<String> seen = new HashSet<>();
        for (List<@Nullable String> names : wanted) {
            for (String name : names) {
                if (name == null || !seen.add(name.toLowerCase(Locale.ROOT)) || count(name) > 1) {
                    return false;
                }
            }
        }
        return true;
    }

    private int[] byName() {
        int[] positions = new int[width];
        int at = 0;
        for (int i = 0; i < items.size(); i++) {
            for (String name : wanted.get(i)) {
                positions[at++] = position(i, name, 0, labels.size());
            }
        }
        return positions;
    }

    private int[] byPosition() {
        if (labels.size() != width) {
            throw new QueryException("The result has " + labels.size() + " columns, " + String.join(", ", labels)
                    + ", and " + width + " are read into " + items
                    + ". Where names come twice, or a value has none, it has"
                    + " exactly those, in their order; or name them apart with AS.");
        }
        int[] positions = new int[width];
        int from = 0;
        for (int i = 0; i < items.size(); i++) {
            List<@Nullable String> names = wanted.get(i);
            for (int k = 0; k < names.size(); k++) {
                String name = names.get(k);
                positions[from + k] = name == null ? from + k + 1 : position(i, name, from, from + names.size());
            }
            from += names.size();
        }
        return positions;
    }

    private int position(int item, @Nullable String name, int from, int to) {
        for (int i = from; i < to; i++) {
            if (labels.get(i).equalsIgnoreCase(name)) {
                return i + 1;
            }
        }
        boolean whole = to - from == labels.size();
        throw new QueryException((whole ? "The result" : "The part of the result for " + items.get(item))
                + " has no column " + name + ", which " + items.get(item) + " is read from; it has "
                + String.join(", ", labels.subList(from, to)) + ". Select it, or name it with AS " + name + ".");
    }

    private int count(String name) {
        return (int) IntStream.range(0, labels.size())
                .filter(i -> labels.get(i).equalsIgnoreCase(name))
                .count();
    }
}
