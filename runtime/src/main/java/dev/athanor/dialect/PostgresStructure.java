package dev.athanor.dialect;

import dev.athanor.query.ast.JsonValue.As;
import dev.athanor.table.ColumnDef;
import java.util.List;

/** JSON and arrays as PostgreSQL says them, by the operators that its indexes are made for. */
final class PostgresStructure implements StructureSql {
    private final DdlRenderer ddl;

    PostgresStructure(DdlRenderer ddl) {
        this.ddl = ddl;
    }

    @Override
    public String value(List<Object> path, As as) {
        String json = at(path, "->");
        return switch (as) {
            case JSON -> json;
            case TEXT -> path.isEmpty() ? "(" + WHOLE + " #>> '{}')" : at(path, "->>");
            case LONG -> number(json, "CAST(TRUNC(CAST(" + json + " AS NUMERIC)) AS BIGINT)");
            case DECIMAL -> number(json, "CAST(" + json + " AS NUMERIC)");
            case DOUBLE -> number(json, "CAST(" + json + " AS DOUBLE PRECISION)");
            case BOOLEAN -> "CASE WHEN jsonb_typeof(" + json + ") = 'boolean' THEN CAST(" + json + " AS BOOLEAN) END";
            case SIZE -> "CASE WHEN jsonb_typeof(" + json + ") = 'array' THEN jsonb_array_length(" + json + ") END";
        };
    }

    /** A scalar would be the one element of itself. */
    private static String at(List<Object> path, String last) {
        StringBuilder out = new StringBuilder().append(WHOLE);
        for (int i = 0; i < path.size(); i++) {
            String operator = i == path.size() - 1 ? last : "->";
            if (path.get(i) instanceof Integer position) {
                String array = out.toString();
                out.insert(0, "CASE WHEN jsonb_typeof(" + array + ") = 'array' THEN ");
                out.append(' ')
                        .append(operator)
                        .append(' ')
                        .append(position.intValue())
                        .append(" END");
            } else {
                String key = String.valueOf(path.get(i)).replace("'", "''");
                out.append(' ').append(operator).append(" '").append(key).append('\'');
            }
            boolean closed =
                    i == path.size() - 1 || path.get(i) instanceof Integer || path.get(i + 1) instanceof Integer;
            if (closed) {
                out.insert(0, '(').append(')');
            }
        }
        return out.toString();
    }

    private static String number(String json, String number) {
        return "CASE WHEN jsonb_typeof(" + json + ") = 'number' THEN " + number + " END";
    }

    @Override
    public String contains() {
        return "(" + WHOLE + " @> " + PART + ")";
    }

    @Override
    public String hasElement(ColumnDef element) {
        return "(" + WHOLE + " @> CAST(ARRAY[" + PART + "] AS " + ddl.typeName(element) + "[]))";
    }

    @Override
    public String element(int position, ColumnDef element) {
        return "(" + WHOLE + ")[" + (position + 1) + "]";
    }

    @Override
    public String length() {
        return "CARDINALITY(" + WHOLE + ")";
    }
}
