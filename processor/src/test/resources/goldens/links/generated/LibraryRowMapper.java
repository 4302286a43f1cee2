package lending;

import dev.athanor.spi.LongKeyRowMapper;
import dev.athanor.spi.MappedEntity;
import dev.athanor.type.RowReader;
import java.sql.SQLException;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Reads rows into instances of {@link Library}. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullMarked
final class LibraryRowMapper extends LongKeyRowMapper<Library> {
    /** What is read of a row, a bit for each attribute. */
    private static final long COLUMNS = 0x3L;

    /** What the constructor set does not count. */
    @Override
    public MappedEntity newInstance() {
        MappedLibrary e = new MappedLibrary();
        e.shelves = null;
        e.athanor$mask(0, 0);
        e.athanor$mask(1, 0);
        return e;
    }

    @Override
    public void fill(MappedEntity entity, long key, RowReader row, int at) throws SQLException {
        MappedLibrary e = (MappedLibrary) entity;
        e.id = key;
        e.name = row.getString(at + 1);
        e.athanor$mask(0, COLUMNS);
    }
}
