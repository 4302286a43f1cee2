package lending;

import dev.athanor.spi.LongKeyRowMapper;
import dev.athanor.spi.MappedEntity;
import dev.athanor.type.RowReader;
import java.sql.SQLException;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Reads rows into instances of {@link Member}. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullMarked
final class MemberRowMapper extends LongKeyRowMapper<Member> {
    /** What is read of a row, a bit for each attribute. */
    private static final long COLUMNS = 0x3L;

    /** What the constructor set does not count. */
    @Override
    public MappedEntity newInstance() {
        MappedMember e = new MappedMember();
        e.loans = null;
        e.card = null;
        e.vouched = null;
        e.vouchers = null;
        e.athanor$mask(0, 0);
        e.athanor$mask(1, 0);
        return e;
    }

    @Override
    public void fill(MappedEntity entity, long key, RowReader row, int at) throws SQLException {
        MappedMember e = (MappedMember) entity;
        e.id = key;
        e.cardNumber = row.getLongOrNull(at + 1);
        e.athanor$mask(0, COLUMNS);
    }
}
