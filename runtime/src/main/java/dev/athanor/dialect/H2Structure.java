package dev.athanor.dialect;

import dev.athanor.error.QueryException;
import dev.athanor.query.ast.JsonValue.As;
import dev.athanor.table.ColumnDef;
import java.util.List;

/**
 * JSON and arrays as H2 says them. It has no function that makes a plain value of JSON: the text of the value is looked at,
 * which H2 writes without spaces and with the escapes of Java.
 */
final class H2Structure implements StructureSql {
    private final DdlRenderer ddl;

    H2Structure(DdlRenderer ddl) {
        this.ddl = ddl;
    }

    @Override
    public String value(List<Object> path, As as) {
        String json = at(path);
        String text = "CAST(" + json + " AS VARCHAR)";
        return switch (as) {
            case JSON -> json;
            case TEXT ->
                "CASE WHEN " + text + " = 'null' THEN NULL WHEN " + text + " LIKE '\"%' THEN STRINGDECODE(SUBSTRING("
                        + text + ", 2, CHAR_LENGTH(" + text + ") - 2)) ELSE " + text + " END";
            case LONG -> number(text, "CAST(TRUNC(CAST(" + text + " AS DECFLOAT)) AS BIGINT)");
            case DECIMAL -> number(text, "CAST(" + text + " AS DECFLOAT)");
            case DOUBLE -> number(text, "CAST(" + text + " AS DOUBLE PRECISION)");
            case BOOLEAN -> "CASE " + text + " WHEN 'true' THEN TRUE WHEN 'false' THEN FALSE END";
            case SIZE -> "CASE WHEN " + json + " IS JSON ARRAY THEN CARDINALITY(" + json + ") END";
        };
    }

    private static String at(List<Object> path) {
        StringBuilder out = new StringBuilder("(").append(WHOLE).append(')');
        for (Object step : path) {
            if (step instanceof Integer position) {
                out.append('[').append(position + 1).append(']');
            } else {
                out.append(".\"").append(step).append('"');
            }
        }
        return out.toString();
    }

    private static String number(String text, String number) {
        return "CASE WHEN REGEXP_LIKE(" + text + ", '^-?[0-9]') THEN " + number + " END";
    }

    @Override
    public String contains() {
        throw new QueryException(
                "H2 has no containment of JSON. Compare what is in it:" + " data.get(\"key\").asText().eq(...).");
    }

    @Override
    public String hasElement(ColumnDef element) {
        return "ARRAY_CONTAINS(" + WHOLE + ", CAST(" + PART + " AS " + ddl.typeName(element) + "))";
    }

    /** A position beyond the end would be an error. */
    @Override
    public String element(int position, ColumnDef element) {
        return "CASE WHEN CARDINALITY(" + WHOLE + ") > " + position + " THEN (" + WHOLE + ")[" + (position + 1)
                + "] END";
    }

    @Override
    public String length() {
        return "CARDINALITY(" + WHOLE + ")";
    }
}
