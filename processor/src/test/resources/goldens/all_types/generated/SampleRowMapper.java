package types;

import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.ObjectKeyRowMapper;
import dev.athanor.type.RowReader;
import java.sql.SQLException;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Reads rows into instances of {@link Sample}. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullMarked
final class SampleRowMapper extends ObjectKeyRowMapper<Sample> {
    /** What is read of a row, a bit for each attribute. */
    private static final long COLUMNS = 0xfffffffL;

    /** What the constructor set does not count. */
    @Override
    public MappedEntity newInstance() {
        MappedSample e = new MappedSample();
        e.athanor$mask(0, 0);
        e.athanor$mask(1, 0);
        return e;
    }

    @Override
    public @Nullable Object key(RowReader row, int at) throws SQLException {
        return row.getUuid(at);
    }

    @Override
    public void fill(MappedEntity entity, Object key, RowReader row, int at) throws SQLException {
        MappedSample e = (MappedSample) entity;
        e.id = (UUID) key;
        e.flag = row.getBoolean(at + 1);
        e.tiny = row.getByte(at + 2);
        e.small = row.getShort(at + 3);
        e.number = row.getInt(at + 4);
        e.large = row.getLong(at + 5);
        e.ratio = row.getFloat(at + 6);
        e.exact = row.getDouble(at + 7);
        e.letter = row.getChar(at + 8);
        e.flagOrNull = row.getBooleanOrNull(at + 9);
        e.tinyOrNull = row.getByteOrNull(at + 10);
        e.smallOrNull = row.getShortOrNull(at + 11);
        e.numberOrNull = row.getIntOrNull(at + 12);
        e.largeOrNull = row.getLongOrNull(at + 13);
        e.ratioOrNull = row.getFloatOrNull(at + 14);
        e.exactOrNull = row.getDoubleOrNull(at + 15);
        e.letterOrNull = row.getCharOrNull(at + 16);
        e.text = row.getString(at + 17);
        e.amount = row.getBigDecimal(at + 18, 2);
        e.wholeAmount = row.getBigDecimal(at + 19, 0);
        e.day = row.getLocalDate(at + 20);
        e.time = row.getLocalDateTime(at + 21);
        e.moment = row.getInstant(at + 22);
        e.token = row.getUuid(at + 23);
        e.data = row.getBytes(at + 24);
        e.dataOrNull = row.getBytes(at + 25);
        e.mood = row.getEnum(at + 26, Sample.Mood.class);
        e.moodOrNull = row.getEnum(at + 27, Sample.Mood.class);
        e.athanor$mask(0, COLUMNS);
    }
}
