package shop;

import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.ObjectKeyRowMapper;
import dev.athanor.type.RowReader;
import java.sql.SQLException;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Reads rows into instances of {@link OrderItem}. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullMarked
final class OrderItemRowMapper extends ObjectKeyRowMapper<OrderItem> {
    /** What is read of a row, a bit for each attribute. */
    private static final long COLUMNS = 0x7L;

    /** What the constructor set does not count. */
    @Override
    public MappedEntity newInstance() {
        MappedOrderItem e = new MappedOrderItem();
        e.order = null;
        e.deliveries = null;
        e.athanor$mask(0, 0);
        e.athanor$mask(1, 0);
        return e;
    }

    @Override
    public @Nullable Object key(RowReader row, int at) throws SQLException {
        String orderNumber = row.getString(at);
        Integer line = row.getIntOrNull(at + 1);
        return orderNumber == null || line == null ? null : new QOrderItem.Key(orderNumber, line);
    }

    @Override
    public void fill(MappedEntity entity, Object key, RowReader row, int at) throws SQLException {
        MappedOrderItem e = (MappedOrderItem) entity;
        QOrderItem.Key k = (QOrderItem.Key) key;
        e.orderNumber = k.orderNumber();
        e.line = k.line();
        e.price = row.getBigDecimal(at + 2, 4);
        e.athanor$mask(0, COLUMNS);
    }
}
