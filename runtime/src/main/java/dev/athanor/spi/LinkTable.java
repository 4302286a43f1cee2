package dev.athanor.spi;

import dev.athanor.table.TableDef;
import java.util.List;

/**
 * The table of a many-to-many, seen from one side.
 *
 * @param table the table
 * @param ownColumns its columns that refer to the key of the entity that has the relationship
 * @param targetColumns its columns that refer to the key of the target
 */
public record LinkTable(TableDef table, List<String> ownColumns, List<String> targetColumns) {
    /** The same table seen from the other side. */
    public LinkTable reversed() {
        return new LinkTable(table, targetColumns, ownColumns);
    }
}
