package dev.athanor.table;

import java.util.List;

/**
 * A unique key of a table.
 *
 * @param name the constraint's name
 * @param columns the names of its columns
 */
public record KeyDef(String name, List<String> columns) {
    /** Copies the list. */
    public KeyDef {
        columns = List.copyOf(columns);
    }
}
