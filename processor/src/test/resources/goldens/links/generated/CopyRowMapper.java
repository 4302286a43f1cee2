package lending;

import dev.athanor.spi.LongKeyRowMapper;
import dev.athanor.spi.MappedEntity;
import dev.athanor.type.RowReader;
import java.sql.SQLException;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Reads rows into instances of {@link Copy}. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullMarked
final class CopyRowMapper extends LongKeyRowMapper<Copy> {
    /** What is read of a row, a bit for each attribute. */
    private static final long COLUMNS = 0x3fL;

    /** What the constructor set does not count. */
    @Override
    public MappedEntity newInstance() {
        MappedCopy e = new MappedCopy();
        e.shelf = null;
        e.home = null;
        e.loans = null;
        e.athanor$mask(0, 0);
        e.athanor$mask(1, 0);
        return e;
    }

    @Override
    public void fill(MappedEntity entity, long key, RowReader row, int at) throws SQLException {
        MappedCopy e = (MappedCopy) entity;
        e.id = key;
        e.title = row.getString(at + 1);
        e.shelfLibraryId = row.getLongOrNull(at + 2);
        e.shelfMark = row.getString(at + 3);
        e.homeLibraryId = row.getLongOrNull(at + 4);
        e.homeCode = row.getString(at + 5);
        e.athanor$mask(0, COLUMNS);
    }
}
