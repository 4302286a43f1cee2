package dev.athanor.query;

import dev.athanor.error.InvalidValueException;
import dev.athanor.error.QueryException;
import dev.athanor.type.ColumnType;
import dev.athanor.type.RowReader;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The current row of a {@link SqlQuery} as generated code reads it, by the number of the record's component. Where each
 * component is in the result is found by name, once: {@code emailAddress} is a column called {@code email_address} or
 * {@code emailaddress}, in capitals or not. Not for use by two threads.
 */
public final class ResultRow {
    private final RowReader row;
    private final List<String> components;
    private final int[] positions;

    private ResultRow(RowReader row, List<String> components, int[] positions) {
        this.row = row;
        this.components = components;
        this.positions = positions;
    }

    static ResultRow of(RowReader row, List<String> components) throws SQLException {
        List<String> labels = labels(row.resultSet().getMetaData());
        int[] positions = new int[components.size()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = position(components.get(i), labels);
        }
        return new ResultRow(row, components, positions);
    }

    /**
     * The value of a component that is not nullable.
     *
     * @throws InvalidValueException where the column is NULL
     */
    public <T> T get(int component, ColumnType<T> type) throws SQLException {
        T value = type.read(row, positions[component]);
        if (value == null) {
            throw new InvalidValueException("Component " + components.get(component)
                    + " is NULL in a row of the result and is not nullable. Declare it @Nullable, or write "
                    + "coalesce(...) in the statement.");
        }
        return value;
    }

    /** The value of a component; null for SQL NULL. */
    public <T> @Nullable T getOrNull(int component, ColumnType<T> type) throws SQLException {
        return type.read(row, positions[component]);
    }

    private static int position(String component, List<String> labels) {
        String wanted = plain(component);
        int found = 0;
        for (int i = 0; i < labels.size(); i++) {
            if (plain(labels.get(i)).equals(wanted)) {
                if (found > 0) {
                    throw new QueryException("Columns " + found + " and " + (i + 1) + " of the result are both called "
                            + labels.get(i) + ". Name one of them otherwise with AS.");
                }
                found = i + 1;
            }
        }
        if (found == 0) {
            throw new QueryException("No column of the result is called " + component + "; there is "
                    + String.join(", ", labels) + ". Name it with AS " + component + ".");
        }
        return found;
    }

    private static List<String> labels(ResultSetMetaData columns) throws SQLException {
        List<String> labels = new ArrayList<>(columns.getColumnCount());
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            labels.add(columns.getColumnLabel(i));
        }
        return labels;
    }

    private static String plain(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }
}
