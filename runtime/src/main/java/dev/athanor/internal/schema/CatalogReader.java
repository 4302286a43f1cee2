package dev.athanor.internal.schema;

import dev.athanor.dialect.CatalogQueries;
import dev.athanor.dialect.StoredType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads a table by the dialect's queries. References stay inside the table's schema. */
final class CatalogReader {
    private static final String INTEGER = "integer";

    private final Connection connection;
    private final @Nullable String schema;

    CatalogReader(Connection connection, @Nullable String schema) {
        this.connection = connection;
        this.schema = schema;
    }

    LiveTable read(CatalogQueries queries) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            IndexRows indexes = new IndexRows();
            boolean keyHasIndex = false;
            try (ResultSet rows = statement.executeQuery(queries.indexes())) {
                while (rows.next()) {
                    keyHasIndex |= rows.getBoolean(4);
                    if (rows.getBoolean(3)) {
                        String column = rows.getString(5);
                        indexes.add(rows.getString(1), rows.getBoolean(2), column == null ? "" : column);
                    }
                }
            }
            List<LiveColumn> columns = new ArrayList<>();
            TreeMap<Integer, String> key = new TreeMap<>();
            boolean view = false;
            try (ResultSet rows = statement.executeQuery(queries.columns())) {
                while (rows.next()) {
                    view = rows.getBoolean(7);
                    if (rows.getInt(5) > 0) {
                        key.put(rows.getInt(5), rows.getString(1));
                    }
                    columns.add(column(rows, keyHasIndex));
                }
            }
            LiveIndex primaryKey = key.isEmpty() ? null : new LiveIndex("", true, List.copyOf(key.values()));
            return new LiveTable(view, columns, primaryKey, indexes.all(), foreignKeys(statement, queries));
        }
    }

    /** A key without an index is the number of the row, which is never null and made by the database. */
    private static LiveColumn column(ResultSet row, boolean keyHasIndex) throws SQLException {
        StoredType type = StoredType.parse(row.getString(2));
        boolean rowNumber = row.getInt(5) == 1 && !keyHasIndex && type.name().equals(INTEGER);
        String defaultSql = row.getString(4);
        return new LiveColumn(
                row.getString(1),
                type,
                !row.getBoolean(3) && !rowNumber,
                defaultSql != null && !defaultSql.equalsIgnoreCase("NULL"),
                rowNumber,
                row.getBoolean(6));
    }

    private List<LiveForeignKey> foreignKeys(Statement statement, CatalogQueries queries) throws SQLException {
        KeyRows keys = new KeyRows();
        try (ResultSet rows = statement.executeQuery(queries.foreignKeys())) {
            while (rows.next()) {
                String target = rows.getString(4);
                keys.add(
                        rows.getString(1),
                        new LiveForeignKey(
                                "",
                                List.of(rows.getString(2)),
                                schema == null,
                                schema,
                                rows.getString(3),
                                List.of(target == null ? "" : target),
                                rule(rows.getString(5)),
                                rule(rows.getString(6))));
            }
        }
        return keys.all();
    }

    private static String rule(String told) {
        return told.equals("RESTRICT") ? "NO ACTION" : told;
    }
}
