package dev.athanor.type;

import dev.athanor.error.InvalidValueException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Dates and times as SQLite's own functions write them: {@code 2026-11-20}, {@code 13:30:00.123} and {@code 2026-11-20
 * 13:30:00.123}, with as many groups of three fraction digits as the value needs. One value has one text, and texts sort as the
 * values do for the years 0 to 9999, which are the ones allowed. Reading accepts a {@code T} in place of the space and a closing
 * {@code Z}. A time with an offset is the local time and the offset, {@code 13:30:00+02:00}, which sorts by the local time.
 */
@SuppressWarnings("JavaLocalTimeGetNano") // the fraction is written apart from the seconds
final class IsoText {
    private static final int DATE_LENGTH = 10;
    private static final int TIME_AT = DATE_LENGTH + 1;
    private static final int SECONDS_LENGTH = 8;
    private static final int MINUTES_LENGTH = 5;

    private IsoText() {}

    static String format(LocalDate date) {
        char[] out = new char[DATE_LENGTH];
        putDate(out, date);
        return new String(out);
    }

    static String format(LocalTime time) {
        char[] out = new char[length(time)];
        putTime(out, 0, time);
        return new String(out);
    }

    static String format(OffsetTime time) {
        return format(time.toLocalTime()) + time.getOffset().getId();
    }

    static String format(LocalDateTime value) {
        LocalTime time = value.toLocalTime();
        char[] out = new char[TIME_AT + length(time)];
        putDate(out, value.toLocalDate());
        out[DATE_LENGTH] = ' ';
        putTime(out, TIME_AT, time);
        return new String(out);
    }

    static LocalDate parseDate(String text) {
        if (text.length() < DATE_LENGTH) {
            throw unreadable(text, null);
        }
        try {
            return LocalDate.of(number(text, 0, 4), number(text, 5, 2), number(text, 8, 2));
        } catch (DateTimeException e) {
            throw unreadable(text, e);
        }
    }

    static LocalTime parseTime(String text) {
        return parseTime(text, 0, text.length());
    }

    static OffsetTime parseOffsetTime(String text) {
        int end = 0;
        while (end < text.length() && "+-Z".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        LocalTime time = parseTime(text, 0, end);
        try {
            return OffsetTime.of(time, ZoneOffset.of(text.substring(end)));
        } catch (DateTimeException e) {
            throw unreadable(text, e);
        }
    }

    static LocalDateTime parseDateTime(String text) {
        int length = text.length();
        if (length > 0 && text.charAt(length - 1) == 'Z') {
            length--;
        }
        LocalDate date = parseDate(text);
        return length == DATE_LENGTH ? date.atStartOfDay() : LocalDateTime.of(date, parseTime(text, TIME_AT, length));
    }

    private static LocalTime parseTime(String text, int from, int end) {
        int length = end - from;
        if (length != MINUTES_LENGTH && length < SECONDS_LENGTH) {
            throw unreadable(text, null);
        }
        try {
            return LocalTime.of(
                    number(text, from, 2),
                    number(text, from + 3, 2),
                    length == MINUTES_LENGTH ? 0 : number(text, from + 6, 2),
                    length > SECONDS_LENGTH + 1 ? fraction(text, from + SECONDS_LENGTH + 1, end) : 0);
        } catch (DateTimeException e) {
            throw unreadable(text, e);
        }
    }

    private static int fraction(String text, int from, int end) {
        int digits = Math.min(end - from, 9);
        int value = number(text, from, digits);
        for (int i = digits; i < 9; i++) {
            value *= 10;
        }
        return value;
    }

    private static int number(String text, int from, int digits) {
        int value = 0;
        for (int i = from; i < from + digits; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw unreadable(text, null);
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private static void putDate(char[] out, LocalDate date) {
        int year = date.getYear();
        if (year < 0 || year > 9999) {
            throw new InvalidValueException(
                    "The date " + date + " is outside the years 0 to 9999, which sort as text.");
        }
        put(out, 0, 4, year);
        out[4] = '-';
        put(out, 5, 2, date.getMonthValue());
        out[7] = '-';
        put(out, 8, 2, date.getDayOfMonth());
    }

    private static void putTime(char[] out, int at, LocalTime time) {
        put(out, at, 2, time.getHour());
        out[at + 2] = ':';
        put(out, at + 3, 2, time.getMinute());
        out[at + 5] = ':';
        put(out, at + 6, 2, time.getSecond());
        int digits = fractionDigits(time.getNano());
        if (digits > 0) {
            int nano = time.getNano();
            out[at + SECONDS_LENGTH] = '.';
            put(
                    out,
                    at + SECONDS_LENGTH + 1,
                    digits,
                    digits == 3 ? nano / 1_000_000 : digits == 6 ? nano / 1_000 : nano);
        }
    }

    private static int length(LocalTime time) {
        int digits = fractionDigits(time.getNano());
        return digits == 0 ? SECONDS_LENGTH : SECONDS_LENGTH + 1 + digits;
    }

    private static int fractionDigits(int nano) {
        return nano == 0 ? 0 : nano % 1_000_000 == 0 ? 3 : nano % 1_000 == 0 ? 6 : 9;
    }

    private static void put(char[] out, int at, int digits, int value) {
        int rest = value;
        for (int i = at + digits - 1; i >= at; i--) {
            out[i] = (char) ('0' + rest % 10);
            rest /= 10;
        }
    }

    private static InvalidValueException unreadable(String text, @Nullable Throwable cause) {
        return new InvalidValueException("The stored text \"" + text + "\" is no ISO date and time.", cause);
    }
}
