package dev.athanor.spi;

import dev.athanor.type.RowReader;
import java.sql.SQLException;

/**
 * The row mapper of an entity whose key is a string, a UUID or composite.
 *
 * @param <E> the entity class
 */
public abstract non-sealed class ObjectKeyRowMapper<E> extends EntityRowMapper<E> {
    /** Called by the generated subclass. */
    protected ObjectKeyRowMapper() {}

    /** Reads the columns of a row at a 1-based position, the key being known, and marks exactly them as loaded. */
    public abstract void fill(MappedEntity entity, Object key, RowReader row, int at) throws SQLException;

    @Override
    public final void fillFrom(MappedEntity entity, Object key, RowReader row, int at) throws SQLException {
        fill(entity, key, row, at);
    }
}
