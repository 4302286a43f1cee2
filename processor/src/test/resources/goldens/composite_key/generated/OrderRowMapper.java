package shop;

import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.ObjectKeyRowMapper;
import dev.athanor.type.RowReader;
import java.sql.SQLException;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Reads rows into instances of {@link Order}. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullMarked
final class OrderRowMapper extends ObjectKeyRowMapper<Order> {
    /** What is read of a row, a bit for each attribute. */
    private static final long COLUMNS = 0x3L;

    /** What the constructor set does not count. */
    @Override
    public MappedEntity newInstance() {
        MappedOrder e = new MappedOrder();
        e.items = null;
        e.athanor$mask(0, 0);
        e.athanor$mask(1, 0);
        return e;
    }

    @Override
    public @Nullable Object key(RowReader row, int at) throws SQLException {
        return row.getString(at);
    }

    @Override
    public void fill(MappedEntity entity, Object key, RowReader row, int at) throws SQLException {
        MappedOrder e = (MappedOrder) entity;
        e.number = (String) key;
        e.placedOn = row.getLocalDate(at + 1);
        e.athanor$mask(0, COLUMNS);
    }
}
