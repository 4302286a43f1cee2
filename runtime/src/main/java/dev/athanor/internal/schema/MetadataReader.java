package dev.athanor.internal.schema;

import dev.athanor.dialect.DdlRenderer;
import dev.athanor.table.TableDef;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads a table by the driver's metadata. */
final class MetadataReader {
    private final Connection connection;
    private final DdlRenderer ddl;
    private final StoredNames names;

    MetadataReader(Connection connection, DdlRenderer ddl, StoredNames names) {
        this.ddl = ddl;
        this.connection = connection;
        this.names = names;
    }

    LiveTable read(TableDef table) throws SQLException {
        DatabaseMetaData metadata = connection.getMetaData();
        Place place = place(metadata, table);
        List<LiveColumn> columns = columns(metadata, place);
        boolean view = isView(metadata, place);
        return view
                ? new LiveTable(true, columns, null, List.of(), List.of())
                : new LiveTable(
                        false,
                        columns,
                        primaryKey(metadata, place),
                        indexes(metadata, place, columns),
                        foreignKeys(metadata, place));
    }

    /** Where a table is: a schema is a catalog to some drivers. */
    private record Place(@Nullable String catalog, @Nullable String schema, String table, boolean schemasAreCatalogs) {}

    private Place place(DatabaseMetaData metadata, TableDef table) throws SQLException {
        String schema = table.schema() == null ? null : names.stored(table.schema());
        String name = names.stored(table.name());
        return metadata.supportsSchemasInTableDefinitions()
                ? new Place(connection.getCatalog(), schema == null ? connection.getSchema() : schema, name, false)
                : new Place(schema == null ? connection.getCatalog() : schema, null, name, true);
    }

    private static @Nullable String pattern(DatabaseMetaData metadata, @Nullable String name) throws SQLException {
        if (name == null) {
            return null;
        }
        String escape = metadata.getSearchStringEscape();
        return name.replace(escape, escape + escape).replace("_", escape + "_").replace("%", escape + "%");
    }

    private static boolean isView(DatabaseMetaData metadata, Place place) throws SQLException {
        try (ResultSet rows = metadata.getTables(
                place.catalog, pattern(metadata, place.schema), pattern(metadata, place.table), null)) {
            while (rows.next()) {
                String type = rows.getString("TABLE_TYPE");
                if (type.toUpperCase(Locale.ROOT).contains("VIEW")) {
                    return true;
                }
            }
            return false;
        }
    }

    private List<LiveColumn> columns(DatabaseMetaData metadata, Place place) throws SQLException {
        List<LiveColumn> columns = new ArrayList<>();
        try (ResultSet rows = metadata.getColumns(
                place.catalog, pattern(metadata, place.schema), pattern(metadata, place.table), "%")) {
            while (rows.next()) {
                String defaultSql = rows.getString("COLUMN_DEF");
                columns.add(new LiveColumn(
                        rows.getString("COLUMN_NAME"),
                        ddl.told(
                                rows.getString("TYPE_NAME"), rows.getInt("COLUMN_SIZE"), rows.getInt("DECIMAL_DIGITS")),
                        rows.getInt("NULLABLE") != DatabaseMetaData.columnNoNulls,
                        defaultSql != null && !defaultSql.equalsIgnoreCase("NULL"),
                        "YES".equals(rows.getString("IS_AUTOINCREMENT")),
                        "YES".equals(rows.getString("IS_GENERATEDCOLUMN"))));
            }
        }
        return columns;
    }

    private static @Nullable LiveIndex primaryKey(DatabaseMetaData metadata, Place place) throws SQLException {
        TreeMap<Integer, String> columns = new TreeMap<>();
        String name = "";
        try (ResultSet rows = metadata.getPrimaryKeys(place.catalog, place.schema, place.table)) {
            while (rows.next()) {
                columns.put(rows.getInt("KEY_SEQ"), rows.getString("COLUMN_NAME"));
                name = rows.getString("PK_NAME");
            }
        }
        return columns.isEmpty() ? null : new LiveIndex(name, true, List.copyOf(columns.values()));
    }

    private static List<LiveIndex> indexes(DatabaseMetaData metadata, Place place, List<LiveColumn> columns)
            throws SQLException {
        IndexRows indexes = new IndexRows();
        try (ResultSet rows = metadata.getIndexInfo(place.catalog, place.schema, place.table, false, true)) {
            while (rows.next()) {
                boolean allRows = rows.getString("FILTER_CONDITION") == null;
                if (allRows && rows.getShort("TYPE") != DatabaseMetaData.tableIndexStatistic) {
                    indexes.add(
                            rows.getString("INDEX_NAME"),
                            !rows.getBoolean("NON_UNIQUE"),
                            column(rows.getString("COLUMN_NAME"), columns));
                }
            }
        }
        return indexes.all();
    }

    /** A driver tells an expression in place of a name, and a quotation mark in a name twice. */
    private static String column(@Nullable String told, List<LiveColumn> columns) {
        if (told == null) {
            return "";
        }
        String single = told.replace("\"\"", "\"");
        boolean twice = columns.stream().noneMatch(column -> column.name().equals(told))
                && columns.stream().anyMatch(column -> column.name().equals(single));
        return twice ? single : told;
    }

    private List<LiveForeignKey> foreignKeys(DatabaseMetaData metadata, Place place) throws SQLException {
        String own = place.schemasAreCatalogs ? connection.getCatalog() : connection.getSchema();
        KeyRows keys = new KeyRows();
        try (ResultSet rows = metadata.getImportedKeys(place.catalog, place.schema, place.table)) {
            while (rows.next()) {
                String name = rows.getString("FK_NAME");
                String schema = rows.getString(place.schemasAreCatalogs ? "PKTABLE_CAT" : "PKTABLE_SCHEM");
                keys.add(
                        name,
                        new LiveForeignKey(
                                name,
                                List.of(rows.getString("FKCOLUMN_NAME")),
                                schema == null || schema.equals(own),
                                schema,
                                rows.getString("PKTABLE_NAME"),
                                List.of(rows.getString("PKCOLUMN_NAME")),
                                rule(rows.getInt("DELETE_RULE")),
                                rule(rows.getInt("UPDATE_RULE"))));
            }
        }
        return keys.all();
    }

    private static String rule(int rule) {
        return switch (rule) {
            case DatabaseMetaData.importedKeyCascade -> "CASCADE";
            case DatabaseMetaData.importedKeySetNull -> "SET NULL";
            case DatabaseMetaData.importedKeySetDefault -> "SET DEFAULT";
            default -> "NO ACTION";
        };
    }
}
