package dev.athanor.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reference from columns of a table to the key of another.
 *
 * @param name the constraint's name
 * @param columns the referring columns
 * @param targetSchema the schema of the table referred to; null is the one that the connection is in
 * @param targetTable the name of the table referred to
 * @param targetColumns its columns, in the same order
 * @param onDelete what becomes of referring rows when the row referred to is deleted
 * @param onUpdate what becomes of them when its key changes
 */
public record ForeignKeyDef(
        String name,
        List<String> columns,
        @Nullable String targetSchema,
        String targetTable,
        List<String> targetColumns,
        ReferentialAction onDelete,
        ReferentialAction onUpdate) {
    /** A key that does not change while rows refer to it. */
    public ForeignKeyDef(
            String name,
            List<String> columns,
            @Nullable String targetSchema,
            String targetTable,
            List<String> targetColumns,
            ReferentialAction onDelete) {
        this(name, columns, targetSchema, targetTable, targetColumns, onDelete, ReferentialAction.NO_ACTION);
    }

    /** Copies the lists. */
    public ForeignKeyDef {
        columns = List.copyOf(columns);
        targetColumns = List.copyOf(targetColumns);
    }

    /** The table referred to, as {@link TableDef#qualifiedName()} tells it. */
    public String qualifiedTarget() {
        return TableDef.qualified(targetSchema, targetTable);
    }
}
