package dev.athanor.it.language;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Something that takes place, with a number, date and time of each kind. */
@Entity
public abstract class Event {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 60)
    public abstract String getTitle();

    public abstract void setTitle(String title);

    public abstract LocalDate getDay();

    public abstract void setDay(LocalDate day);

    public abstract @Nullable LocalTime getBegins();

    public abstract void setBegins(@Nullable LocalTime begins);

    public abstract @Nullable LocalDateTime getDoors();

    public abstract void setDoors(@Nullable LocalDateTime doors);

    public abstract @Nullable Instant getAnnounced();

    public abstract void setAnnounced(@Nullable Instant announced);

    public abstract int getSeats();

    public abstract void setSeats(int seats);

    public abstract @Nullable Integer getSold();

    public abstract void setSold(@Nullable Integer sold);

    @Column(precision = 10, scale = 2)
    public abstract BigDecimal getPrice();

    public abstract void setPrice(BigDecimal price);

    public abstract @Nullable Double getRating();

    public abstract void setRating(@Nullable Double rating);

    public abstract boolean isCancelled();

    public abstract void setCancelled(boolean cancelled);
}
