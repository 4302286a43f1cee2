package demo;

import dev.athanor.spi.LongKeyRowMapper;
import dev.athanor.spi.MappedEntity;
import dev.athanor.type.RowReader;
import java.sql.SQLException;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Reads rows into instances of {@link Contact}. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullMarked
final class ContactRowMapper extends LongKeyRowMapper<Contact> {
    /** What is read of a row, a bit for each attribute. */
    private static final long COLUMNS = 0xfL;

    /** What the constructor set does not count. */
    @Override
    public MappedEntity newInstance() {
        MappedContact e = new MappedContact();
        e.club = null;
        e.athanor$mask(0, 0);
        e.athanor$mask(1, 0);
        return e;
    }

    @Override
    public void fill(MappedEntity entity, long key, RowReader row, int at) throws SQLException {
        MappedContact e = (MappedContact) entity;
        e.id = key;
        e.name = row.getString(at + 1);
        e.mail = row.getString(at + 2);
        e.clubId = row.getLongOrNull(at + 3);
        e.athanor$mask(0, COLUMNS);
    }
}
