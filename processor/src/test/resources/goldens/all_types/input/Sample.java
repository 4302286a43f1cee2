package types;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
@Entity
public abstract class Sample {
    public enum Mood {
        GOOD,
        BAD
    }

    @Id
    public abstract UUID getId();

    public abstract boolean isFlag();

    public abstract void setFlag(boolean flag);

    public abstract byte getTiny();

    public abstract short getSmall();

    public abstract int getNumber();

    public abstract long getLarge();

    public abstract float getRatio();

    public abstract double getExact();

    public abstract char getLetter();

    public abstract @Nullable Boolean getFlagOrNull();

    public abstract @Nullable Byte getTinyOrNull();

    public abstract @Nullable Short getSmallOrNull();

    public abstract @Nullable Integer getNumberOrNull();

    public abstract @Nullable Long getLargeOrNull();

    public abstract @Nullable Float getRatioOrNull();

    public abstract @Nullable Double getExactOrNull();

    public abstract @Nullable Character getLetterOrNull();

    public abstract String getText();

    @Column(precision = 12, scale = 2)
    public abstract BigDecimal getAmount();

    @Column(precision = 10)
    public abstract @Nullable BigDecimal getWholeAmount();

    public abstract LocalDate getDay();

    public abstract LocalDateTime getTime();

    public abstract Instant getMoment();

    public abstract UUID getToken();

    public abstract byte[] getData();

    public abstract void setData(byte[] data);

    public abstract byte @Nullable [] getDataOrNull();

    public abstract void setDataOrNull(byte @Nullable [] data);

    public abstract Mood getMood();

    public abstract void setMood(Mood mood);

    public abstract @Nullable Mood getMoodOrNull();
}
