package dev.athanor.query;

import dev.athanor.error.QueryException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The columns by which a user may sort, by the names of their accessors, so that what a user gives never becomes SQL: made by
 * {@link Sql#sortable}, kept in a constant. Immutable, for any thread.
 */
public final class Sortable {
    private final Map<String, OrderTerm> columns;

    private Sortable(Map<String, OrderTerm> columns) {
        this.columns = columns;
    }

    static Sortable of(TableColumn<?>... columns) {
        Map<String, OrderTerm> byName = new LinkedHashMap<>();
        for (TableColumn<?> column : columns) {
            String name = column.model().name();
            if (column instanceof JsonColumn || column instanceof ArrayColumn<?>) {
                throw new QueryException(column + " has no order that all databases agree about. Leave it out.");
            }
            if (byName.put(name, (OrderTerm) column) != null) {
                throw new QueryException(
                        "Two of the columns are called " + name + ". Sort by one of them, or make two lists.");
            }
        }
        return new Sortable(byName);
    }

    /**
     * The terms that a user asks for: names with commas between them, a minus sign before one that is descending, as in {@code
     * -createdAt,name}. None for an empty text.
     *
     * @throws QueryException for a name that is not among the columns, or stands twice; the message lists those that are, and holds
     *     at most the beginning of what was given
     */
    public OrderTerm[] by(String asked) {
        Map<String, OrderTerm> terms = new LinkedHashMap<>();
        for (String part : asked.isBlank() ? new String[0] : asked.split(",", -1)) {
            String name = part.strip();
            boolean descending = name.startsWith("-");
            name = descending ? name.substring(1) : name;
            OrderTerm column = columns.get(name);
            if (column == null) {
                throw new QueryException("Nothing can be sorted by " + shown(name) + ". There is "
                        + String.join(", ", columns.keySet()) + ".");
            }
            if (terms.putIfAbsent(name, descending ? ((Expression<?>) column).desc() : column) != null) {
                throw new QueryException("It is sorted by " + name + " twice. Leave one out.");
            }
        }
        List<OrderTerm> ordered = new ArrayList<>(terms.values());
        return ordered.toArray(new OrderTerm[0]);
    }

    /** The names, in the order in which the columns were given: for a choice to be shown. */
    public List<String> names() {
        return List.copyOf(columns.keySet());
    }

    private static String shown(String name) {
        int most = 40;
        String clean = name.codePoints()
                .filter(c -> !Character.isISOControl(c))
                .limit(most)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return "\"" + clean + (clean.length() < name.length() ? "..." : "") + "\"";
    }
}
