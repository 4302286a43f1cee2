package dev.athanor.it.language;

import static dev.athanor.it.language.QEvent.EVENT;
import static dev.athanor.query.Sql.count;
import static dev.athanor.query.Sql.currentDate;
import static dev.athanor.query.Sql.currentInstant;
import static dev.athanor.query.Sql.select;

import dev.athanor.query.Select;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** Fields of dates and times, and shifts. Instants are taken in UTC, whatever the time zone of the session. A month that is too short takes its last day. A date has no hours and a time no days: both are refused. */
final class DatesAndTimes {
    private DatesAndTimes() {}

    /** The year. */
    static Select<?> year() {
        return select(EVENT.title).where(EVENT.day.year().eq(2026));
    }

    /** The quarter. */
    static Select<?> quarter() {
        return select(EVENT.day.quarter());
    }

    /** The month. */
    static Select<?> month() {
        return select(EVENT.day.month());
    }

    /** The day of the month. */
    static Select<?> day() {
        return select(EVENT.day.day());
    }

    /** The day of the week, 1 for Monday to 7 for Sunday. */
    static Select<?> dayOfWeek() {
        return select(EVENT.day.dayOfWeek());
    }

    /** The day of the year. */
    static Select<?> dayOfYear() {
        return select(EVENT.day.dayOfYear());
    }

    /** The hour. */
    static Select<?> hour() {
        return select(EVENT.doors.hour());
    }

    /** The minute. */
    static Select<?> minute() {
        return select(EVENT.doors.minute());
    }

    /** The whole seconds. */
    static Select<?> second() {
        return select(EVENT.doors.second());
    }

    /** The hour of a time of day. */
    static Select<?> hourOfTime() {
        return select(EVENT.begins.hour());
    }

    /** The second of a time of day. */
    static Select<?> secondOfTime() {
        return select(EVENT.begins.second());
    }

    /** The year of an instant, in UTC. */
    static Select<?> yearOfInstant() {
        return select(EVENT.announced.year());
    }

    /** The hour of an instant, in UTC. */
    static Select<?> hourOfInstant() {
        return select(EVENT.announced.hour());
    }

    /** The day of the week of an instant, in UTC. */
    static Select<?> dayOfWeekOfInstant() {
        return select(EVENT.announced.dayOfWeek());
    }

    /** A date has no hours. */
    static Select<?> hourOfDate() {
        return select(EVENT.day.hour());
    }

    /** A time of day has no year. */
    static Select<?> yearOfTime() {
        return select(EVENT.begins.year());
    }

    /** Years later. */
    static Select<?> plusYears() {
        return select(EVENT.day.plusYears(1));
    }

    /** Months later. */
    static Select<?> plusMonths() {
        return select(EVENT.day.plusMonths(1));
    }

    /** Months earlier. */
    static Select<?> minusMonths() {
        return select(EVENT.day.plusMonths(-1));
    }

    /** Days later. */
    static Select<?> plusDays() {
        return select(EVENT.day.plusDays(30));
    }

    /** A shifted date compared. */
    static Select<?> plusDaysCompared() {
        return select(EVENT.title).where(EVENT.day.plusDays(7).gt(LocalDate.of(2026, 2, 1)));
    }

    /** A date shifted twice. */
    static Select<?> shiftedBy() {
        return select(EVENT.day.plusMonths(1).plusDays(-1));
    }

    /** Months after a date with a time. */
    static Select<?> momentMonths() {
        return select(EVENT.doors.plusMonths(1));
    }

    /** Hours after a date with a time. */
    static Select<?> momentHours() {
        return select(EVENT.doors.plusHours(5));
    }

    /** Minutes after a date with a time. */
    static Select<?> momentMinutes() {
        return select(EVENT.doors.plusMinutes(-90));
    }

    /** Seconds after a date with a time. */
    static Select<?> momentSeconds() {
        return select(EVENT.doors.plusSeconds(30));
    }

    /** Months after an instant, in UTC. */
    static Select<?> instantMonths() {
        return select(EVENT.announced.plusMonths(1));
    }

    /** Hours after an instant. */
    static Select<?> instantHours() {
        return select(EVENT.announced.plusHours(1));
    }

    /** Hours after a time of day, past midnight to the next morning. */
    static Select<?> timeHours() {
        return select(EVENT.begins.plusHours(2));
    }

    /** Minutes before a time of day. */
    static Select<?> timeMinutes() {
        return select(EVENT.begins.plusMinutes(-45));
    }

    /** A time of day has no days. */
    static Select<?> timeDays() {
        return select(EVENT.begins.plusDays(1));
    }

    /** A date has no hours to add. */
    static Select<?> dateHours() {
        return select(EVENT.day.plusHours(1));
    }

    /** Between two dates. */
    static Select<?> dateBetween() {
        return select(EVENT.title).where(EVENT.day.between(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));
    }

    /** Before an instant. */
    static Select<?> instantBefore() {
        return select(EVENT.title).where(EVENT.announced.lt(Instant.parse("2026-02-01T00:00:00Z")));
    }

    /** After a time of day. */
    static Select<?> timeAfter() {
        return select(EVENT.title).where(EVENT.begins.ge(LocalTime.of(20, 0)));
    }

    /** How many in each year. */
    static Select<?> yearsGrouped() {
        return select(EVENT.day.year(), count()).groupBy(EVENT.day.year());
    }

    /** The time of the database, as an instant. */
    static Select<?> instantNow() {
        return select(EVENT.title).where(EVENT.announced.lt(currentInstant()));
    }

    /** The date of the database, in UTC. */
    static Select<?> dateNow() {
        return select(EVENT.title).where(EVENT.day.ge(currentDate()));
    }
}
