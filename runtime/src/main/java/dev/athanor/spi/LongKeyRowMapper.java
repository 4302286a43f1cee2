package dev.athanor.spi;

import dev.athanor.type.RowReader;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The row mapper of an entity whose key is one integral number, which is never boxed on the way to the identity map.
 *
 * @param <E> the entity class
 */
public abstract non-sealed class LongKeyRowMapper<E> extends EntityRowMapper<E> {
    /** Called by the generated subclass. */
    protected LongKeyRowMapper() {}

    /** Reads the columns of a row at a 1-based position, the key being known, and marks exactly them as loaded. */
    public abstract void fill(MappedEntity entity, long key, RowReader row, int at) throws SQLException;

    @Override
    public final @Nullable Object key(RowReader row, int at) throws SQLException {
        return row.getLongOrNull(at);
    }

    @Override
    public final void fillFrom(MappedEntity entity, Object key, RowReader row, int at) throws SQLException {
        fill(entity, ((Number) key).longValue(), row, at);
    }
}
