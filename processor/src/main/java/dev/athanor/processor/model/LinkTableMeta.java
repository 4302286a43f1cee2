package dev.athanor.processor.model;

import dev.athanor.annotation.KeyUpdate;
import dev.athanor.annotation.OnDelete;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The link table of a many-to-many relationship, as seen from one of its ends.
 *
 * @param schema the schema of the table, that of the entity which names it; null is the one that the connection is in
 * @param table the table's name
 * @param thisSchema the schema of {@code thisTable}, or null
 * @param thisTable the table of the entity whose relationship this is
 * @param targetSchema the schema of {@code targetTable}, or null
 * @param targetTable the table of the relationship's target
 * @param toThis its columns that refer to the entity whose relationship this is, in key order
 * @param toTarget its columns that refer to the relationship's target, in key order
 * @param onDelete what the database does with its rows when a row at either end is deleted
 * @param onUpdate what it does with them when a key at either end changes
 */
public record LinkTableMeta(
        @Nullable String schema,
        String table,
        @Nullable String thisSchema,
        String thisTable,
        @Nullable String targetSchema,
        String targetTable,
        List<KeyPart> toThis,
        List<KeyPart> toTarget,
        OnDelete onDelete,
        KeyUpdate onUpdate)
        implements JoinMeta {
    /** Copies the lists. */
    public LinkTableMeta {
        toThis = List.copyOf(toThis);
        toTarget = List.copyOf(toTarget);
    }

    /** The same table, seen from the other end. */
    public LinkTableMeta reversed() {
        return new LinkTableMeta(
                schema, table, targetSchema, targetTable, thisSchema, thisTable, toTarget, toThis, onDelete, onUpdate);
    }
}
