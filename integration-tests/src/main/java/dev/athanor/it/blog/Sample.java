package dev.athanor.it.blog;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A column of every type. */
@Entity
public abstract class Sample {
    @Id
    public abstract UUID getId();

    public abstract void setId(UUID id);

    public abstract boolean isFlag();

    public abstract void setFlag(boolean flag);

    public abstract @Nullable Boolean getMaybe();

    public abstract void setMaybe(@Nullable Boolean maybe);

    public abstract short getSmall();

    public abstract void setSmall(short small);

    public abstract int getNumber();

    public abstract void setNumber(int number);

    public abstract @Nullable Integer getBoxed();

    public abstract void setBoxed(@Nullable Integer boxed);

    public abstract double getRatio();

    public abstract void setRatio(double ratio);

    public abstract @Nullable Float getApprox();

    public abstract void setApprox(@Nullable Float approx);

    public abstract char getLetter();

    public abstract void setLetter(char letter);

    public abstract @Nullable String getText();

    public abstract void setText(@Nullable String text);

    @Column(precision = 12, scale = 3)
    public abstract @Nullable BigDecimal getAmount();

    public abstract void setAmount(@Nullable BigDecimal amount);

    public abstract @Nullable LocalDate getDay();

    public abstract void setDay(@Nullable LocalDate day);

    public abstract @Nullable LocalDateTime getMoment();

    public abstract void setMoment(@Nullable LocalDateTime moment);

    public abstract @Nullable Instant getPoint();

    public abstract void setPoint(@Nullable Instant point);

    public abstract byte @Nullable [] getData();

    public abstract void setData(byte @Nullable [] data);

    public abstract @Nullable Color getColor();

    public abstract void setColor(@Nullable Color color);

    /** Some colours. */
    public enum Color {
        RED,
        GREEN
    }
}
