package lending;

import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.ObjectKeyRowMapper;
import dev.athanor.type.RowReader;
import java.sql.SQLException;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Reads rows into instances of {@link Loan}. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullMarked
final class LoanRowMapper extends ObjectKeyRowMapper<Loan> {
    /** What is read of a row, a bit for each attribute. */
    private static final long COLUMNS = 0x7L;

    /** What the constructor set does not count. */
    @Override
    public MappedEntity newInstance() {
        MappedLoan e = new MappedLoan();
        e.copy = null;
        e.member = null;
        e.athanor$mask(0, 0);
        e.athanor$mask(1, 0);
        return e;
    }

    @Override
    public @Nullable Object key(RowReader row, int at) throws SQLException {
        Long copyId = row.getLongOrNull(at);
        Long memberId = row.getLongOrNull(at + 1);
        return copyId == null || memberId == null ? null : new QLoan.Key(copyId, memberId);
    }

    @Override
    public void fill(MappedEntity entity, Object key, RowReader row, int at) throws SQLException {
        MappedLoan e = (MappedLoan) entity;
        QLoan.Key k = (QLoan.Key) key;
        e.copyId = k.copyId();
        e.memberId = k.memberId();
        e.due = row.getLocalDate(at + 2);
        e.athanor$mask(0, COLUMNS);
    }
}
