package dev.athanor.spi;

import dev.athanor.table.TableDef;
import dev.athanor.type.RowReader;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The model of an entity whose key is a string, a UUID or composite.
 *
 * @param <E> the entity class
 */
public abstract class ObjectKeyModel<E> extends EntityModel<E> {
    /** Called by the generated subclass with columns and relationships in the order of their attribute numbers. */
    protected ObjectKeyModel(
            Class<E> entityClass, TableDef table, List<ColumnModel> columns, RelationshipModel... relationships) {
        super(entityClass, table, columns, relationships);
    }

    /** The key of the row at a 1-based position, or null where a part of it is NULL. */
    public abstract @Nullable Object readKey(RowReader row, int at) throws SQLException;

    /**
     * Reads the columns of a row at a 1-based position, the key being known, and marks exactly them as loaded. They lie side by
     * side in the order of the model, all but deferred ones, the key first.
     */
    public abstract void fill(MappedEntity entity, Object key, RowReader row, int at) throws SQLException;
}
