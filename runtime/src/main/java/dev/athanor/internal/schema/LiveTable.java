package dev.athanor.internal.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table or view as it is in the database, with names as the database keeps them.
 *
 * @param view whether it is a view, which has columns only
 * @param columns its columns in order
 * @param primaryKey its primary key, or null
 * @param indexes its indexes, those of keys among them, that are of all rows
 * @param foreignKeys its references to other tables
 */
record LiveTable(
        boolean view,
        List<LiveColumn> columns,
        @Nullable LiveIndex primaryKey,
        List<LiveIndex> indexes,
        List<LiveForeignKey> foreignKeys) {

    /** The column of this name, or null. */
    @Nullable
    LiveColumn column(String name, StoredNames names) {
        for (LiveColumn column : columns) {
            if (names.isColumn(name, column.name())) {
                return column;
            }
        }
        return null;
    }
}
