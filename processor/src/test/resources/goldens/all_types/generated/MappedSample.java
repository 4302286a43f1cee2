package types;

import dev.athanor.spi.Access;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.EntityOwner;
import dev.athanor.spi.EntityText;
import dev.athanor.spi.MappedEntity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** The instances of {@link Sample}. The number of an attribute is its place among the fields. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullUnmarked
final class MappedSample extends Sample implements MappedEntity {
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
        return EntityText.of(this);
    }
}
