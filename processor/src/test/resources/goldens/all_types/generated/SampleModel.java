package types;

import dev.athanor.spi.Access;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.EntityOwner;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.NullableAccessors;
import dev.athanor.spi.ObjectKeyModel;
import dev.athanor.table.TableDef;
import dev.athanor.type.RowBinder;
import dev.athanor.type.RowReader;
import dev.athanor.type.Types;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** The facts about {@link Sample}. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullUnmarked
@NullableAccessors({"getFlagOrNull", "getTinyOrNull", "getSmallOrNull", "getNumberOrNull",
                "getLargeOrNull", "getRatioOrNull", "getExactOrNull", "getLetterOrNull",
                "getWholeAmount", "getDataOrNull", "getMoodOrNull"})
public final class SampleModel extends ObjectKeyModel<Sample> {
    static final TableDef TABLE = define();

    /** The one instance. */
    public static final SampleModel MODEL = new SampleModel();

    /** What is read of a row, a bit for each attribute. */
    private static final long COLUMNS = 0xfffffffL;

    /** Called by the service loader; others use {@link #MODEL}. */
    public SampleModel() {
        super(Sample.class, TABLE,
                columnsOf(TABLE, "id", "flag", "tiny", "small", "number",
                        "large", "ratio", "exact", "letter", "flagOrNull", "tinyOrNull",
                        "smallOrNull", "numberOrNull", "largeOrNull", "ratioOrNull", "exactOrNull", "letterOrNull",
                        "text", "amount", "wholeAmount", "day", "time", "moment",
                        "token", "data", "dataOrNull", "mood", "moodOrNull"));
    }

    private static TableDef define() {
        var table = TableDef.builder("sample");
        table.column("id", Types.UUID);
        table.column("flag", Types.BOOLEAN);
        table.column("tiny", Types.BYTE);
        table.column("small", Types.SHORT);
        table.column("number", Types.INTEGER);
        table.column("large", Types.LONG);
        table.column("ratio", Types.FLOAT);
        table.column("exact", Types.DOUBLE);
        table.column("letter", Types.CHARACTER).length(1);
        table.column("flag_or_null", Types.BOOLEAN).orNull();
        table.column("tiny_or_null", Types.BYTE).orNull();
        table.column("small_or_null", Types.SHORT).orNull();
        table.column("number_or_null", Types.INTEGER).orNull();
        table.column("large_or_null", Types.LONG).orNull();
        table.column("ratio_or_null", Types.FLOAT).orNull();
        table.column("exact_or_null", Types.DOUBLE).orNull();
        table.column("letter_or_null", Types.CHARACTER).length(1).orNull();
        table.column("text", Types.STRING);
        table.column("amount", Types.decimal(2)).digits(12, 2);
        table.column("whole_amount", Types.BIG_DECIMAL).digits(10, 0).orNull();
        table.column("day", Types.LOCAL_DATE);
        table.column("time", Types.LOCAL_DATE_TIME);
        table.column("moment", Types.INSTANT);
        table.column("token", Types.UUID);
        table.column("data", Types.BYTES);
        table.column("data_or_null", Types.BYTES).orNull();
        table.column("mood", Types.enumeration(Sample.Mood.class)).length(30);
        table.column("mood_or_null", Types.enumeration(Sample.Mood.class)).length(30).orNull();
        table.primaryKey("id");
        return table.build();
    }

    /** Leads here from the instance that the service loader makes. */
    @Override
    public EntityModel<Sample> canonical() {
        return MODEL;
    }

    @Override
    public QSample queryType() {
        return QSample.SAMPLE;
    }

    @Override
    public Object get(MappedEntity entity, int attribute) {
        MappedSample e = (MappedSample) entity;
        return switch (attribute) {
            case 0 -> e.id;
            case 1 -> e.flag;
            case 2 -> e.tiny;
            case 3 -> e.small;
            case 4 -> e.number;
            case 5 -> e.large;
            case 6 -> e.ratio;
            case 7 -> e.exact;
            case 8 -> e.letter;
            case 9 -> e.flagOrNull;
            case 10 -> e.tinyOrNull;
            case 11 -> e.smallOrNull;
            case 12 -> e.numberOrNull;
            case 13 -> e.largeOrNull;
            case 14 -> e.ratioOrNull;
            case 15 -> e.exactOrNull;
            case 16 -> e.letterOrNull;
            case 17 -> e.text;
            case 18 -> e.amount;
            case 19 -> e.wholeAmount;
            case 20 -> e.day;
            case 21 -> e.time;
            case 22 -> e.moment;
            case 23 -> e.token;
            case 24 -> e.data;
            case 25 -> e.dataOrNull;
            case 26 -> e.mood;
            case 27 -> e.moodOrNull;
            default -> throw new IndexOutOfBoundsException(attribute);
        };
    }

    @Override
    public void set(MappedEntity entity, int attribute, Object value) {
        MappedSample e = (MappedSample) entity;
        switch (attribute) {
            case 0 -> e.id = (UUID) value;
            case 1 -> e.flag = value != null && (boolean) value;
            case 2 -> e.tiny = value == null ? 0 : (byte) value;
            case 3 -> e.small = value == null ? 0 : (short) value;
            case 4 -> e.number = value == null ? 0 : (int) value;
            case 5 -> e.large = value == null ? 0 : (long) value;
            case 6 -> e.ratio = value == null ? 0 : (float) value;
            case 7 -> e.exact = value == null ? 0 : (double) value;
            case 8 -> e.letter = value == null ? '\0' : (char) value;
            case 9 -> e.flagOrNull = (Boolean) value;
            case 10 -> e.tinyOrNull = (Byte) value;
            case 11 -> e.smallOrNull = (Short) value;
            case 12 -> e.numberOrNull = (Integer) value;
            case 13 -> e.largeOrNull = (Long) value;
            case 14 -> e.ratioOrNull = (Float) value;
            case 15 -> e.exactOrNull = (Double) value;
            case 16 -> e.letterOrNull = (Character) value;
            case 17 -> e.text = (String) value;
            case 18 -> e.amount = (BigDecimal) value;
            case 19 -> e.wholeAmount = (BigDecimal) value;
            case 20 -> e.day = (LocalDate) value;
            case 21 -> e.time = (LocalDateTime) value;
            case 22 -> e.moment = (Instant) value;
            case 23 -> e.token = (UUID) value;
            case 24 -> e.data = (byte[]) value;
            case 25 -> e.dataOrNull = (byte[]) value;
            case 26 -> e.mood = (Sample.Mood) value;
            case 27 -> e.moodOrNull = (Sample.Mood) value;
            default -> throw new IndexOutOfBoundsException(attribute);
        }
    }

    @Override
    public void bind(MappedEntity entity, int column, RowBinder out, int index) throws SQLException {
        MappedSample e = (MappedSample) entity;
        switch (column) {
            case 0 -> out.setUuid(index, e.id);
            case 1 -> out.setBoolean(index, e.flag);
            case 2 -> out.setByte(index, e.tiny);
            case 3 -> out.setShort(index, e.small);
            case 4 -> out.setInt(index, e.number);
            case 5 -> out.setLong(index, e.large);
            case 6 -> out.setFloat(index, e.ratio);
            case 7 -> out.setDouble(index, e.exact);
            case 8 -> out.setChar(index, e.letter);
            case 9 -> out.setBoolean(index, e.flagOrNull);
            case 10 -> out.setByte(index, e.tinyOrNull);
            case 11 -> out.setShort(index, e.smallOrNull);
            case 12 -> out.setInt(index, e.numberOrNull);
            case 13 -> out.setLong(index, e.largeOrNull);
            case 14 -> out.setFloat(index, e.ratioOrNull);
            case 15 -> out.setDouble(index, e.exactOrNull);
            case 16 -> out.setChar(index, e.letterOrNull);
            case 17 -> out.setString(index, e.text);
            case 18 -> out.setBigDecimal(index, e.amount);
            case 19 -> out.setBigDecimal(index, e.wholeAmount);
            case 20 -> out.setLocalDate(index, e.day);
            case 21 -> out.setLocalDateTime(index, e.time);
            case 22 -> out.setInstant(index, e.moment);
            case 23 -> out.setUuid(index, e.token);
            case 24 -> out.setBytes(index, e.data);
            case 25 -> out.setBytes(index, e.dataOrNull);
            case 26 -> out.setEnum(index, e.mood);
            case 27 -> out.setEnum(index, e.moodOrNull);
            default -> throw new IndexOutOfBoundsException(column);
        }
    }

    /** Forgets what a constructor may have set. */
    @Override
    public MappedEntity newInstance() {
        MappedSample e = new MappedSample();
        e.athanor$mask(0, 0);
        e.athanor$mask(1, 0);
        return e;
    }

    @Override
    public Object readKey(RowReader row, int at) throws SQLException {
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

    /** The instances of {@link Sample}. The number of an attribute is its place among the fields. */
    static final class MappedSample extends Sample implements MappedEntity {
        UUID id;
        boolean flag;
        byte tiny;
        short small;
        int number;
        long large;
        float ratio;
        double exact;
        char letter;
        Boolean flagOrNull;
        Byte tinyOrNull;
        Short smallOrNull;
        Integer numberOrNull;
        Long largeOrNull;
        Float ratioOrNull;
        Double exactOrNull;
        Character letterOrNull;
        String text;
        BigDecimal amount;
        BigDecimal wholeAmount;
        LocalDate day;
        LocalDateTime time;
        Instant moment;
        UUID token;
        byte[] data;
        byte[] dataOrNull;
        Sample.Mood mood;
        Sample.Mood moodOrNull;
        private int loaded;
        private int dirty;
        private EntityOwner owner;

        @Override
        public UUID getId() {
            if (id == null) {
                Access.load(this, 0);
            }
            return id;
        }

        @Override
        public boolean isFlag() {
            athanor$load(1);
            return flag;
        }

        @Override
        public void setFlag(boolean flag) {
            athanor$change(1, this.flag, flag);
            this.flag = flag;
        }

        @Override
        public byte getTiny() {
            athanor$load(2);
            return tiny;
        }

        @Override
        public short getSmall() {
            athanor$load(3);
            return small;
        }

        @Override
        public int getNumber() {
            athanor$load(4);
            return number;
        }

        @Override
        public long getLarge() {
            athanor$load(5);
            return large;
        }

        @Override
        public float getRatio() {
            athanor$load(6);
            return ratio;
        }

        @Override
        public double getExact() {
            athanor$load(7);
            return exact;
        }

        @Override
        public char getLetter() {
            athanor$load(8);
            return letter;
        }

        @Override
        public Boolean getFlagOrNull() {
            athanor$load(9);
            return flagOrNull;
        }

        @Override
        public Byte getTinyOrNull() {
            athanor$load(10);
            return tinyOrNull;
        }

        @Override
        public Short getSmallOrNull() {
            athanor$load(11);
            return smallOrNull;
        }

        @Override
        public Integer getNumberOrNull() {
            athanor$load(12);
            return numberOrNull;
        }

        @Override
        public Long getLargeOrNull() {
            athanor$load(13);
            return largeOrNull;
        }

        @Override
        public Float getRatioOrNull() {
            athanor$load(14);
            return ratioOrNull;
        }

        @Override
        public Double getExactOrNull() {
            athanor$load(15);
            return exactOrNull;
        }

        @Override
        public Character getLetterOrNull() {
            athanor$load(16);
            return letterOrNull;
        }

        @Override
        public String getText() {
            athanor$load(17);
            return text;
        }

        @Override
        public BigDecimal getAmount() {
            athanor$load(18);
            return amount;
        }

        @Override
        public BigDecimal getWholeAmount() {
            athanor$load(19);
            return wholeAmount;
        }

        @Override
        public LocalDate getDay() {
            athanor$load(20);
            return day;
        }

        @Override
        public LocalDateTime getTime() {
            athanor$load(21);
            return time;
        }

        @Override
        public Instant getMoment() {
            athanor$load(22);
            return moment;
        }

        @Override
        public UUID getToken() {
            athanor$load(23);
            return token;
        }

        @Override
        public byte[] getData() {
            athanor$load(24);
            return Access.copy(data);
        }

        @Override
        public void setData(byte[] data) {
            athanor$change(24, this.data, Access.required(this, 24, data));
            this.data = Access.copy(data);
        }

        @Override
        public byte[] getDataOrNull() {
            athanor$load(25);
            return Access.copy(dataOrNull);
        }

        @Override
        public void setDataOrNull(byte[] dataOrNull) {
            athanor$change(25, this.dataOrNull, dataOrNull);
            this.dataOrNull = Access.copy(dataOrNull);
        }

        @Override
        public Sample.Mood getMood() {
            athanor$load(26);
            return mood;
        }

        @Override
        public void setMood(Sample.Mood mood) {
            athanor$change(26, this.mood, Access.required(this, 26, mood));
            this.mood = mood;
        }

        @Override
        public Sample.Mood getMoodOrNull() {
            athanor$load(27);
            return moodOrNull;
        }

        @Override
        public EntityModel<?> athanor$model() {
            return SampleModel.MODEL;
        }

        @Override
        public EntityOwner athanor$owner() {
            return owner;
        }

        @Override
        public void athanor$owner(EntityOwner owner) {
            this.owner = owner;
        }

        @Override
        public long athanor$mask(int which) {
            return (which == 0 ? loaded : dirty) & 0xFFFFFFFFL;
        }

        @Override
        public void athanor$mask(int which, long bits) {
            if (which == 0) {
                loaded = (int) bits;
            } else {
                dirty = (int) bits;
            }
        }

        private void athanor$load(int attribute) {
            if ((loaded & 1 << attribute) == 0) {
                Access.load(this, attribute);
            }
        }

        private void athanor$change(int attribute, Object before, Object after) {
            if (owner != null) {
                owner.changing(this, attribute, before, after);
            }
            loaded |= 1 << attribute;
        }

        @Override
        public String toString() {
            return MappedEntity.textOf(this);
        }
    }
}
