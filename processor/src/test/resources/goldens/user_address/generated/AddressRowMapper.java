package shop;

import dev.athanor.spi.LongKeyRowMapper;
import dev.athanor.spi.MappedEntity;
import dev.athanor.type.RowReader;
import java.sql.SQLException;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Reads rows into instances of {@link Address}. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullMarked
final class AddressRowMapper extends LongKeyRowMapper<Address> {
    /** What is read of a row, a bit for each attribute. */
    private static final long COLUMNS = 0x7L;

    /** What the constructor set does not count. */
    @Override
    public MappedEntity newInstance() {
        MappedAddress e = new MappedAddress();
        e.user = null;
        e.athanor$mask(0, 0);
        e.athanor$mask(1, 0);
        return e;
    }

    @Override
    public void fill(MappedEntity entity, long key, RowReader row, int at) throws SQLException {
        MappedAddress e = (MappedAddress) entity;
        e.id = key;
        e.emailAddress = row.getString(at + 1);
        e.userId = row.getLongOrNull(at + 2);
        e.athanor$mask(0, COLUMNS);
    }
}
