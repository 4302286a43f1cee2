package dev.athanor.dialect;

import dev.athanor.error.QueryException;
import dev.athanor.query.ast.JsonValue.As;
import dev.athanor.table.ColumnDef;
import java.util.List;

/** JSON by SQLite's functions of texts; arrays are JSON. */
final class SqliteStructure implements StructureSql {
    @Override
    public String value(List<Object> path, As as) {
        String at = StructureSql.path(path);
        String type = "json_type(" + WHOLE + ", " + at + ")";
        String plain = WHOLE + " ->> " + at;
        return switch (as) {
            case JSON -> path.isEmpty() ? String.valueOf(WHOLE) : "(" + WHOLE + " -> " + at + ")";
            case TEXT ->
                "CASE " + type + " WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' ELSE CAST(" + plain
                        + " AS TEXT) END";
            case LONG -> number(type, "CAST(" + plain + " AS INTEGER)");
            case DECIMAL -> number(type, plain);
            case DOUBLE -> number(type, "CAST(" + plain + " AS REAL)");
            case BOOLEAN -> "CASE " + type + " WHEN 'true' THEN TRUE WHEN 'false' THEN FALSE END";
            case SIZE -> "CASE " + type + " WHEN 'array' THEN json_array_length(" + WHOLE + ", " + at + ") END";
        };
    }

    private static String number(String type, String number) {
        return "CASE WHEN " + type + " IN ('integer', 'real') THEN " + number + " END";
    }

    @Override
    public String contains() {
        throw new QueryException(
                "SQLite has no containment of JSON. Compare what is in it:" + " data.get(\"key\").asText().eq(...).");
    }

    /** NULL where the array is. */
    @Override
    public String hasElement(ColumnDef element) {
        return "CASE WHEN " + WHOLE + " IS NOT NULL THEN EXISTS (SELECT 1 FROM json_each(" + WHOLE
                + ") WHERE json_each.value = json_extract(" + PART + ", '$')) END";
    }

    @Override
    public String element(int position, ColumnDef element) {
        return value(List.of(position), StructureSql.as(element));
    }

    @Override
    public String length() {
        return "json_array_length(" + WHOLE + ")";
    }
}
