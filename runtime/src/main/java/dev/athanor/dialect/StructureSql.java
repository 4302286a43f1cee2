package dev.athanor.dialect;

import dev.athanor.query.ast.JsonValue.As;
import dev.athanor.table.ColumnDef;
import java.util.List;

/**
 * What one database says for JSON and arrays: texts in which {@link #WHOLE} stands for the value and {@link #PART} for what is
 * looked for in it. Both are written in parentheses where they need them. Keys of members are constants of the program.
 */
interface StructureSql {
    /** No key has control characters. */
    char WHOLE = '\1';

    char PART = '\2';

    /** What is at a path, of names and positions, as something; the path may be empty. */
    String value(List<Object> path, As as);

    /** Whether a JSON value has all that another one has. */
    String contains();

    /** Whether an array has an element; the column is one of its kind. */
    String hasElement(ColumnDef element);

    /** The element of an array at a position from 0, where there is one. */
    String element(int position, ColumnDef element);

    /** The number of elements of an array. */
    String length();

    /** The path in the form that SQLite and MariaDB share: {@code '$."a"[0]'}. */
    static String path(List<Object> path) {
        StringBuilder out = new StringBuilder("'$");
        for (Object step : path) {
            if (step instanceof Integer) {
                out.append('[').append(step).append(']');
            } else {
                out.append(".\"")
                        .append(String.valueOf(step).replace("'", "''"))
                        .append('"');
            }
        }
        return out.append('\'').toString();
    }

    /** As what an element of an array that is JSON is read. */
    static As as(ColumnDef element) {
        return switch (element.type().kind()) {
            case BOOLEAN -> As.BOOLEAN;
            case SMALLINT, INTEGER, BIGINT -> As.LONG;
            case DOUBLE -> As.DOUBLE;
            default -> As.TEXT;
        };
    }
}
