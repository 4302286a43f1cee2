package world;

import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.ObjectKeyRowMapper;
import dev.athanor.type.RowReader;
import java.sql.SQLException;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Reads rows into instances of {@link Country}. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullMarked
final class CountryRowMapper extends ObjectKeyRowMapper<Country> {
    /** What is read of a row, a bit for each attribute. */
    private static final long COLUMNS = 0x7L;

    @Override
    public MappedEntity newInstance() {
        return new MappedCountry();
    }

    @Override
    public @Nullable Object key(RowReader row, int at) throws SQLException {
        return row.getString(at);
    }

    @Override
    public void fill(MappedEntity entity, Object key, RowReader row, int at) throws SQLException {
        MappedCountry e = (MappedCountry) entity;
        e.code = (String) key;
        e.name = row.getString(at + 1);
        e.population = row.getLongOrNull(at + 2);
        e.athanor$mask(0, COLUMNS);
    }
}
