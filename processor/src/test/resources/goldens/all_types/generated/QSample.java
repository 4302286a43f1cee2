package types;

import dev.athanor.query.BooleanColumn;
import dev.athanor.query.Column;
import dev.athanor.query.ComparableColumn;
import dev.athanor.query.EntityTable;
import dev.athanor.query.NumericColumn;
import dev.athanor.query.StringColumn;
import dev.athanor.query.TemporalColumn;
import dev.athanor.query.ast.TableSource;
import dev.athanor.spi.Access;
import dev.athanor.spi.Masks;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** {@link Sample} in queries, and the way to make its instances. */
@Generated("dev.athanor.processor.AthanorProcessor")
@NullMarked
public final class QSample extends EntityTable<Sample, UUID> {
    /** The table under its own name. */
    public static final QSample SAMPLE = new QSample(null);

    public final ComparableColumn<UUID> id = this.<UUID>comparable(0);
    public final BooleanColumn flag = bool(1);
    public final NumericColumn<Byte> tiny = this.<Byte>number(2);
    public final NumericColumn<Short> small = this.<Short>number(3);
    public final NumericColumn<Integer> number = this.<Integer>number(4);
    public final NumericColumn<Long> large = this.<Long>number(5);
    public final NumericColumn<Float> ratio = this.<Float>number(6);
    public final NumericColumn<Double> exact = this.<Double>number(7);
    public final ComparableColumn<Character> letter = this.<Character>comparable(8);
    public final BooleanColumn flagOrNull = bool(9);
    public final NumericColumn<Byte> tinyOrNull = this.<Byte>number(10);
    public final NumericColumn<Short> smallOrNull = this.<Short>number(11);
    public final NumericColumn<Integer> numberOrNull = this.<Integer>number(12);
    public final NumericColumn<Long> largeOrNull = this.<Long>number(13);
    public final NumericColumn<Float> ratioOrNull = this.<Float>number(14);
    public final NumericColumn<Double> exactOrNull = this.<Double>number(15);
    public final ComparableColumn<Character> letterOrNull = this.<Character>comparable(16);
    public final StringColumn text = text(17);
    public final NumericColumn<BigDecimal> amount = this.<BigDecimal>number(18);
    public final NumericColumn<BigDecimal> wholeAmount = this.<BigDecimal>number(19);
    public final TemporalColumn<LocalDate> day = this.<LocalDate>temporal(20);
    public final TemporalColumn<LocalDateTime> time = this.<LocalDateTime>temporal(21);
    public final TemporalColumn<Instant> moment = this.<Instant>temporal(22);
    public final ComparableColumn<UUID> token = this.<UUID>comparable(23);
    public final Column<byte[]> data = this.<byte[]>column(24);
    public final Column<byte[]> dataOrNull = this.<byte[]>column(25);
    public final Column<Sample.Mood> mood = this.<Sample.Mood>column(26);
    public final Column<Sample.Mood> moodOrNull = this.<Sample.Mood>column(27);

    private QSample(@Nullable TableSource source) {
        super(SampleModel.MODEL, source);
    }

    @Override
    public QSample alias(String name) {
        return new QSample(source(name));
    }

    @Override
    protected QSample from(TableSource source) {
        return new QSample(source);
    }

    /** A new instance, which no session knows. */
    public static Sample create() {
        return new SampleModel.MappedSample();
    }

    /** Makes an instance with values by name. */
    public static Builder builder() {
        return new Builder();
    }

    /** Makes one instance; a value that is not given stays unset. */
    public static final class Builder {
        private final SampleModel.MappedSample entity = new SampleModel.MappedSample();

        private Builder() {}

        public Builder id(UUID id) {
            Access.required(entity, 0, id);
            entity.id = id;
            Masks.setLoaded(entity, 0, true);
            return this;
        }

        public Builder flag(boolean flag) {
            entity.setFlag(flag);
            return this;
        }

        public Builder tiny(byte tiny) {
            entity.tiny = tiny;
            Masks.setLoaded(entity, 2, true);
            return this;
        }

        public Builder small(short small) {
            entity.small = small;
            Masks.setLoaded(entity, 3, true);
            return this;
        }

        public Builder number(int number) {
            entity.number = number;
            Masks.setLoaded(entity, 4, true);
            return this;
        }

        public Builder large(long large) {
            entity.large = large;
            Masks.setLoaded(entity, 5, true);
            return this;
        }

        public Builder ratio(float ratio) {
            entity.ratio = ratio;
            Masks.setLoaded(entity, 6, true);
            return this;
        }

        public Builder exact(double exact) {
            entity.exact = exact;
            Masks.setLoaded(entity, 7, true);
            return this;
        }

        public Builder letter(char letter) {
            entity.letter = letter;
            Masks.setLoaded(entity, 8, true);
            return this;
        }

        public Builder flagOrNull(@Nullable Boolean flagOrNull) {
            entity.flagOrNull = flagOrNull;
            Masks.setLoaded(entity, 9, true);
            return this;
        }

        public Builder tinyOrNull(@Nullable Byte tinyOrNull) {
            entity.tinyOrNull = tinyOrNull;
            Masks.setLoaded(entity, 10, true);
            return this;
        }

        public Builder smallOrNull(@Nullable Short smallOrNull) {
            entity.smallOrNull = smallOrNull;
            Masks.setLoaded(entity, 11, true);
            return this;
        }

        public Builder numberOrNull(@Nullable Integer numberOrNull) {
            entity.numberOrNull = numberOrNull;
            Masks.setLoaded(entity, 12, true);
            return this;
        }

        public Builder largeOrNull(@Nullable Long largeOrNull) {
            entity.largeOrNull = largeOrNull;
            Masks.setLoaded(entity, 13, true);
            return this;
        }

        public Builder ratioOrNull(@Nullable Float ratioOrNull) {
            entity.ratioOrNull = ratioOrNull;
            Masks.setLoaded(entity, 14, true);
            return this;
        }

        public Builder exactOrNull(@Nullable Double exactOrNull) {
            entity.exactOrNull = exactOrNull;
            Masks.setLoaded(entity, 15, true);
            return this;
        }

        public Builder letterOrNull(@Nullable Character letterOrNull) {
            entity.letterOrNull = letterOrNull;
            Masks.setLoaded(entity, 16, true);
            return this;
        }

        public Builder text(String text) {
            Access.required(entity, 17, text);
            entity.text = text;
            Masks.setLoaded(entity, 17, true);
            return this;
        }

        public Builder amount(BigDecimal amount) {
            Access.required(entity, 18, amount);
            entity.amount = amount;
            Masks.setLoaded(entity, 18, true);
            return this;
        }

        public Builder wholeAmount(@Nullable BigDecimal wholeAmount) {
            entity.wholeAmount = wholeAmount;
            Masks.setLoaded(entity, 19, true);
            return this;
        }

        public Builder day(LocalDate day) {
            Access.required(entity, 20, day);
            entity.day = day;
            Masks.setLoaded(entity, 20, true);
            return this;
        }

        public Builder time(LocalDateTime time) {
            Access.required(entity, 21, time);
            entity.time = time;
            Masks.setLoaded(entity, 21, true);
            return this;
        }

        public Builder moment(Instant moment) {
            Access.required(entity, 22, moment);
            entity.moment = moment;
            Masks.setLoaded(entity, 22, true);
            return this;
        }

        public Builder token(UUID token) {
            Access.required(entity, 23, token);
            entity.token = token;
            Masks.setLoaded(entity, 23, true);
            return this;
        }

        public Builder data(byte[] data) {
            entity.setData(data);
            return this;
        }

        public Builder dataOrNull(byte @Nullable [] dataOrNull) {
            entity.setDataOrNull(dataOrNull);
            return this;
        }

        public Builder mood(Sample.Mood mood) {
            entity.setMood(mood);
            return this;
        }

        public Builder moodOrNull(Sample.@Nullable Mood moodOrNull) {
            entity.moodOrNull = moodOrNull;
            Masks.setLoaded(entity, 27, true);
            return this;
        }

        public Sample build() {
            return entity;
        }
    }
}
