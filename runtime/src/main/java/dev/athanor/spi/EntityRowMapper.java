package dev.athanor.spi;

import dev.athanor.type.RowReader;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Makes instances of an entity and reads rows into them. A row's columns, all but deferred ones, lie side by side in the
 * order of the model, the key first. Generated for each entity as a subclass of {@link LongKeyRowMapper} or {@link ObjectKeyRowMapper}; for any thread.
 *
 * @param <E> the entity class
 */
public abstract sealed class EntityRowMapper<E> permits LongKeyRowMapper, ObjectKeyRowMapper {
    EntityRowMapper() {}

    /** A new instance with nothing loaded, whatever its constructor set. */
    public abstract MappedEntity newInstance();

    /** The key of the row at a 1-based position, or null where a part of it is NULL. */
    public abstract @Nullable Object key(RowReader row, int at) throws SQLException;

    /** Reads the columns of a row at a 1-based position into an instance whose key is known, and marks exactly them as loaded. */
    public abstract void fillFrom(MappedEntity entity, Object key, RowReader row, int at) throws SQLException;
}
