package history;

import dev.athanor.spi.LongKeyRowMapper;
import dev.athanor.spi.MappedEntity;
import dev.athanor.type.RowReader;
import java.sql.SQLException;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Reads rows into instances of {@link Commit}. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullMarked
final class CommitRowMapper extends LongKeyRowMapper<Commit> {
    /** What is read of a row, a bit for each attribute. */
    private static final long COLUMNS = 0x1fL;

    /** What the constructor set does not count. */
    @Override
    public MappedEntity newInstance() {
        MappedCommit e = new MappedCommit();
        e.revertOf = null;
        e.parents = null;
        e.children = null;
        e.athanor$mask(0, 0);
        e.athanor$mask(1, 0);
        return e;
    }

    @Override
    public void fill(MappedEntity entity, long key, RowReader row, int at) throws SQLException {
        MappedCommit e = (MappedCommit) entity;
        e.id = key;
        e.hash = row.getString(at + 1);
        e.committedAt = row.getInstant(at + 2);
        e.message = row.getString(at + 3);
        e.revertOfId = row.getLongOrNull(at + 4);
        e.athanor$mask(0, COLUMNS);
    }
}
