package dev.athanor.processor.model;

import java.util.List;

/**
 * The link table of a many-to-many relationship, as seen from one of its ends.
 *
 * @param table the table's name
 * @param thisTable the table of the entity whose relationship this is
 * @param targetTable the table of the relationship's target
 * @param toThis its columns that refer to the entity whose relationship this is, in key order
 * @param toTarget its columns that refer to the relationship's target, in key order
 */
public record LinkTableMeta(
        String table, String thisTable, String targetTable, List<KeyPart> toThis, List<KeyPart> toTarget)
        implements JoinMeta {
    /** Copies the lists. */
    public LinkTableMeta {
        toThis = List.copyOf(toThis);
        toTarget = List.copyOf(toTarget);
    }

    /** The same table, seen from the other end. */
    public LinkTableMeta reversed() {
        return new LinkTableMeta(table, targetTable, thisTable, toTarget, toThis);
    }
}
