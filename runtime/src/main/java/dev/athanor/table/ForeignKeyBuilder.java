package dev.athanor.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says where a foreign key of a {@link TableBuilder} leads. */
public final class ForeignKeyBuilder {
    private final List<String> columns;
    private @Nullable String targetSchema;
    private @Nullable String targetTable;
    private List<String> targetColumns = List.of();
    private ReferentialAction onDelete = ReferentialAction.NO_ACTION;
    private ReferentialAction onUpdate = ReferentialAction.NO_ACTION;

    ForeignKeyBuilder(String... columns) {
        this.columns = List.of(columns);
    }

    /** The table referred to and its columns, in the order of the referring ones. */
    public ForeignKeyBuilder references(String table, String... columnNames) {
        targetTable = table;
        targetColumns = List.of(columnNames);
        return this;
    }

    /** The schema of the table referred to; without it, the one that the connection is in. */
    public ForeignKeyBuilder inSchema(String schema) {
        targetSchema = schema;
        return this;
    }

    /** What becomes of referring rows when the row referred to is deleted. */
    public ForeignKeyBuilder onDelete(ReferentialAction action) {
        onDelete = action;
        return this;
    }

    /** What becomes of referring rows when the row referred to gets another key. */
    public ForeignKeyBuilder onUpdate(ReferentialAction action) {
        onUpdate = action;
        return this;
    }

    TableDef addTo(TableDef table) {
        if (targetTable == null) {
            throw new IllegalStateException("The foreign key of table " + table.qualifiedName() + " over "
                    + String.join(", ", columns) + " does not say what it references.");
        }
        return table.foreignKey(columns, targetSchema, targetTable, targetColumns, onDelete, onUpdate);
    }
}
