package dev.athanor.table;

import java.util.List;

/**
 * A reference from columns of a table to the key of another.
 *
 * @param name the constraint's name
 * @param columns the referring columns
 * @param targetTable the name of the table referred to
 * @param targetColumns its columns, in the same order
 */
public record ForeignKeyDef(String name, List<String> columns, String targetTable, List<String> targetColumns) {
    /** Copies the lists. */
    public ForeignKeyDef {
        columns = List.copyOf(columns);
        targetColumns = List.copyOf(targetColumns);
    }
}
