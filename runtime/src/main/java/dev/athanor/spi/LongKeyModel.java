package dev.athanor.spi;

import dev.athanor.table.TableDef;
import dev.athanor.type.RowReader;
import java.sql.SQLException;
import java.util.List;

/**
 * The model of an entity whose key is one integral number, which is never boxed on the way from a row to the identity map.
 *
 * @param <E> the entity class
 */
public abstract class LongKeyModel<E> extends EntityModel<E> {
    /** Called by the generated subclass with columns and relationships in the order of their attribute numbers. */
    protected LongKeyModel(
            Class<E> entityClass, TableDef table, List<ColumnModel> columns, RelationshipModel... relationships) {
        super(entityClass, table, columns, relationships);
    }

    /**
     * Reads the columns of a row at a 1-based position, the key being known, and marks exactly them as loaded. They lie side by
     * side in the order of the model, all but deferred ones, the key first.
     */
    public abstract void fill(MappedEntity entity, long key, RowReader row, int at) throws SQLException;

    @Override
    public final boolean hasLongKey() {
        return true;
    }
}
