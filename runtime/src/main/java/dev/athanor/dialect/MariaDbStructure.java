package dev.athanor.dialect;

import dev.athanor.query.ast.JsonValue.As;
import dev.athanor.table.ColumnDef;
import java.util.List;

/** JSON by the functions of MariaDB and MySQL; arrays are JSON. Texts out of it compare as those of columns do. */
final class MariaDbStructure implements StructureSql {
    private static final String NUMBERS = "('INTEGER', 'UNSIGNED INTEGER', 'DOUBLE', 'DECIMAL')";

    private final String collation;
    private final boolean unquotes;

    /**
     * The structures of a database.
     *
     * @param unquotes whether JSON_UNQUOTE is to be used: MariaDB's loses characters of four bytes, MySQL's JSON_VALUE is cut
     */
    MariaDbStructure(String collation, boolean unquotes) {
        this.collation = collation;
        this.unquotes = unquotes;
    }

    @Override
    public String value(List<Object> path, As as) {
        String json = at(path);
        String type = "JSON_TYPE(" + json + ")";
        return switch (as) {
            case JSON -> json;
            case TEXT ->
                "CASE " + type + " WHEN 'STRING' THEN " + string(path, json) + " COLLATE " + collation
                        + " WHEN 'NULL' THEN NULL ELSE " + json + " END";
            case LONG ->
                "CASE WHEN " + type + " = 'INTEGER' THEN CAST(" + json + " AS SIGNED) WHEN " + type + " IN " + NUMBERS
                        + " THEN CAST(TRUNCATE(" + json + ", 0) AS SIGNED) END";
            case DECIMAL -> number(type, "CAST(" + json + " AS DECIMAL(65, 30))");
            case DOUBLE -> number(type, "CAST(" + json + " AS DOUBLE)");
            case BOOLEAN -> "CASE CAST(" + json + " AS CHAR) WHEN 'true' THEN TRUE WHEN 'false' THEN FALSE END";
            case SIZE -> "CASE " + type + " WHEN 'ARRAY' THEN JSON_LENGTH(" + json + ") END";
        };
    }

    private String string(List<Object> path, String json) {
        return unquotes ? "JSON_UNQUOTE(" + json + ")" : "JSON_VALUE(" + WHOLE + ", " + StructureSql.path(path) + ")";
    }

    /** What is no array would be the one element of itself. */
    private static String at(List<Object> path) {
        String json = "JSON_EXTRACT(" + WHOLE + ", " + StructureSql.path(path) + ")";
        StringBuilder arrays = new StringBuilder();
        for (int i = 0; i < path.size(); i++) {
            if (path.get(i) instanceof Integer) {
                arrays.append(arrays.isEmpty() ? "CASE WHEN " : " AND ")
                        .append("JSON_TYPE(JSON_EXTRACT(" + WHOLE + ", " + StructureSql.path(path.subList(0, i)) + "))")
                        .append(" = 'ARRAY'");
            }
        }
        return arrays.isEmpty() ? json : arrays + " THEN " + json + " END";
    }

    private static String number(String type, String number) {
        return "CASE WHEN " + type + " IN " + NUMBERS + " THEN " + number + " END";
    }

    @Override
    public String contains() {
        return "JSON_CONTAINS(" + WHOLE + ", " + PART + ")";
    }

    @Override
    public String hasElement(ColumnDef element) {
        return contains();
    }

    @Override
    public String element(int position, ColumnDef element) {
        return value(List.of(position), StructureSql.as(element));
    }

    @Override
    public String length() {
        return "JSON_LENGTH(" + WHOLE + ")";
    }
}
