package dev.athanor.processor.model;

import com.palantir.javapoet.ClassName;
import dev.athanor.annotation.KeyUpdate;
import dev.athanor.annotation.OnDelete;
import dev.athanor.processor.diagnostic.Origin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key: columns of one entity's table that refer to the primary key of another's, in key order. The join of a to-one
 * relationship and, seen from the other end, of its inverse side.
 *
 * @param owner the entity whose table has the columns
 * @param ownerTable the name of that table
 * @param target the entity referred to
 * @param targetSchema the schema of its table; null is the one that the connection is in
 * @param targetTable the name of its table
 * @param parts the columns, in the order of the target's key
 * @param onDelete what the database does with rows that refer to a deleted one, stated at either end
 * @param onUpdate what it does with rows that refer to a key that changes
 * @param indexed whether an index over the columns is created
 * @param origin the relationship or column that states it
 */
public record ForeignKeyMeta(
        ClassName owner,
        String ownerTable,
        ClassName target,
        @Nullable String targetSchema,
        String targetTable,
        List<KeyPart> parts,
        OnDelete onDelete,
        KeyUpdate onUpdate,
        boolean indexed,
        Origin origin)
        implements JoinMeta {
    /** Copies the list. */
    public ForeignKeyMeta {
        parts = List.copyOf(parts);
    }
}
