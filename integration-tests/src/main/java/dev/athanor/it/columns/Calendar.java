package dev.athanor.it.columns;

import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** The types of {@code java.time} that are not as usual as the others, and numbers of any size. */
@Entity
public abstract class Calendar {
    @Id
    public abstract int getId();

    public abstract @Nullable LocalTime getLocalTime();

    public abstract @Nullable OffsetTime getOffsetTime();

    public abstract @Nullable OffsetDateTime getOffsetDateTime();

    public abstract @Nullable ZonedDateTime getZonedDateTime();

    public abstract @Nullable Year getYear();

    public abstract @Nullable YearMonth getYearMonth();

    public abstract @Nullable MonthDay getMonthDay();

    public abstract @Nullable Duration getDuration();

    public abstract @Nullable Period getPeriod();

    public abstract @Nullable ZoneId getZone();

    public abstract @Nullable ZoneOffset getOffset();

    public abstract @Nullable BigInteger getBig();

    public abstract @Nullable DayOfWeek getDay();
}
