package shop;

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
    private static final long COLUMNS = 0x1ffL;

    /** What the constructor set does not count. */
    @Override
    public MappedEntity newInstance() {
        MappedPerson e = new MappedPerson();
        e.athanor$mask(0, 0);
        e.athanor$mask(1, 0);
        return e;
    }

    @Override
    public void fill(MappedEntity entity, long key, RowReader row, int at) throws SQLException {
        MappedPerson e = (MappedPerson) entity;
        e.id = key;
        e.homeStreet = row.getString(at + 1);
        e.homeCity = row.getString(at + 2);
        e.homePositionLat = row.getDoubleOrNull(at + 3);
        e.homePositionLng = row.getDoubleOrNull(at + 4);
        e.workStreet = row.getString(at + 5);
        e.workCity = row.getString(at + 6);
        e.workPositionLat = row.getDoubleOrNull(at + 7);
        e.workPositionLng = row.getDoubleOrNull(at + 8);
        e.athanor$mask(0, COLUMNS);
    }
}
