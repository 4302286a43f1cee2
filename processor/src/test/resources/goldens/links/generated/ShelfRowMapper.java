package lending;

import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.ObjectKeyRowMapper;
import dev.athanor.type.RowReader;
import java.sql.SQLException;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Reads rows into instances of {@link Shelf}. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullMarked
final class ShelfRowMapper extends ObjectKeyRowMapper<Shelf> {
    /** What is read of a row, a bit for each attribute. */
    private static final long COLUMNS = 0x3L;

    /** What the constructor set does not count. */
    @Override
    public MappedEntity newInstance() {
        MappedShelf e = new MappedShelf();
        e.library = null;
        e.copies = null;
        e.absent = null;
        e.athanor$mask(0, 0);
        e.athanor$mask(1, 0);
        return e;
    }

    @Override
    public @Nullable Object key(RowReader row, int at) throws SQLException {
        Long libraryId = row.getLongOrNull(at);
        String code = row.getString(at + 1);
        return libraryId == null || code == null ? null : new QShelf.Key(libraryId, code);
    }

    @Override
    public void fill(MappedEntity entity, Object key, RowReader row, int at) throws SQLException {
        MappedShelf e = (MappedShelf) entity;
        QShelf.Key k = (QShelf.Key) key;
        e.libraryId = k.libraryId();
        e.code = k.code();
        e.athanor$mask(0, COLUMNS);
    }
}
