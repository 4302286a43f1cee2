package shop;

import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.ObjectKeyRowMapper;
import dev.athanor.type.RowReader;
import dev.athanor.type.Types;
import java.sql.SQLException;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Reads rows into instances of {@link Product}. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullMarked
final class ProductRowMapper extends ObjectKeyRowMapper<Product> {
    /** What is read of a row, a bit for each attribute. */
    private static final long COLUMNS = 0x1ffL;

    /** What the constructor set does not count. */
    @Override
    public MappedEntity newInstance() {
        MappedProduct e = new MappedProduct();
        e.athanor$mask(0, 0);
        e.athanor$mask(1, 0);
        return e;
    }

    @Override
    public @Nullable Object key(RowReader row, int at) throws SQLException {
        return row.get(at, ProductModel.CODE_TYPE);
    }

    @Override
    public void fill(MappedEntity entity, Object key, RowReader row, int at) throws SQLException {
        MappedProduct e = (MappedProduct) entity;
        e.code = (Code) key;
        e.name = row.getString(at + 1);
        e.price = row.get(at + 2, ProductModel.PRICE_TYPE);
        e.tags = row.get(at + 3, ProductModel.TAGS_TYPE);
        e.quantity = row.getInt(at + 4);
        e.total = row.getBigDecimal(at + 5, 4);
        e.since = row.get(at + 6, Types.YEAR);
        e.changed = row.getInstant(at + 7);
        e.version = row.getInt(at + 8);
        e.athanor$mask(0, COLUMNS);
    }
}
