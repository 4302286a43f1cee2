package dev.athanor.processor.model;

import dev.athanor.annotation.OnDelete;
import java.util.List;

/**
 * The link table of a many-to-many relationship, as seen from one of its ends.
 *
 * @param table the table's name
 * @param thisTable the table of the entity whose relationship this is
 * @param targetTable the table of the relationship's target
 * @param toThis its columns that refer to the entity whose relationship this is, in key order
 * @param toTarget its columns that refer to the relationship's target, in key order
 * @param onDelete what the database does with its rows when a row at either end is deleted
 */
public record LinkTableMeta(
        String table,
        String thisTable,
        String targetTable,
        List<KeyPart> toThis,
        List<KeyPart> toTarget,
        OnDelete onDelete)
        implements JoinMeta {
    /** Copies the lists. */
    public LinkTableMeta {
        toThis = List.copyOf(toThis);
        toTarget = List.copyOf(toTarget);
    }

    /** The same table, seen from the other end. */
    public LinkTableMeta reversed() {
        return new LinkTableMeta(table, targetTable, thisTable, toTarget, toThis, onDelete);
    }
}
