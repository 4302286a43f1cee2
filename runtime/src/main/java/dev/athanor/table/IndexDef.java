package dev.athanor.table;

import java.util.List;

/**
 * An index of a table.
 *
 * @param name the index's name
 * @param columns the names of its columns
 * @param unique whether it admits a value once
 */
public record IndexDef(String name, List<String> columns, boolean unique) {
    /** Copies the list. */
    public IndexDef {
        columns = List.copyOf(columns);
    }
}
