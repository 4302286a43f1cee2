package registry;

import dev.athanor.spi.LongKeyRowMapper;
import dev.athanor.spi.MappedEntity;
import dev.athanor.type.RowReader;
import java.sql.SQLException;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Reads rows into instances of {@link Person}. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullMarked
final class PersonRowMapper extends LongKeyRowMapper<Person> {
    /** What is read of a row, a bit for each attribute. */
    private static final long COLUMNS = 0x1L;

    /** What the constructor set does not count. */
    @Override
    public MappedEntity newInstance() {
        MappedPerson e = new MappedPerson();
        e.passport = null;
        e.athanor$mask(0, 0);
        e.athanor$mask(1, 0);
        return e;
    }

    @Override
    public void fill(MappedEntity entity, long key, RowReader row, int at) throws SQLException {
        MappedPerson e = (MappedPerson) entity;
        e.id = (int) key;
        e.athanor$mask(0, COLUMNS);
    }
}
