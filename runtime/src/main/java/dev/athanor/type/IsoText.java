package dev.athanor.type;

import dev.athanor.error.InvalidValueException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Dates and times as SQLite's own functions write them: {@code 2026-11-20} and {@code 2026-11-20 13:30:00.123}, with as many
 * groups of three fraction digits as the value needs. One value has one text, and texts sort as the values do for the years
 * 0 to 9999, which are the ones allowed. Reading accepts a {@code T} in place of the space and a closing {@code Z}.
 */
final class IsoText {
    private static final int DATE_LENGTH = 10;
    private static final int SECONDS_LENGTH = 19;
    private static final int MINUTES_LENGTH = 16;

    private IsoText() {}

    static String format(LocalDate date) {
        char[] out = new char[DATE_LENGTH];
        putDate(out, date);
        return new String(out);
    }

    static String format(LocalDateTime value) {
        int nano = value.getNano();
        int digits = nano == 0 ? 0 : nano % 1_000_000 == 0 ? 3 : nano % 1_000 == 0 ? 6 : 9;
        char[] out = new char[digits == 0 ? SECONDS_LENGTH : SECONDS_LENGTH + 1 + digits];
        putDate(out, value.toLocalDate());
        out[10] = ' ';
        put(out, 11, 2, value.getHour());
        out[13] = ':';
        put(out, 14, 2, value.getMinute());
        out[16] = ':';
        put(out, 17, 2, value.getSecond());
        if (digits > 0) {
            out[SECONDS_LENGTH] = '.';
            put(out, SECONDS_LENGTH + 1, digits, digits == 3 ? nano / 1_000_000 : digits == 6 ? nano / 1_000 : nano);
        }
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

    static LocalDateTime parseDateTime(String text) {
        int length = text.length();
        if (length > 0 && text.charAt(length - 1) == 'Z') {
            length--;
        }
        if (length == DATE_LENGTH) {
            return parseDate(text).atStartOfDay();
        }
        if (length != MINUTES_LENGTH && length < SECONDS_LENGTH) {
            throw unreadable(text, null);
        }
        try {
            int second = length == MINUTES_LENGTH ? 0 : number(text, 17, 2);
            return LocalDateTime.of(
                    number(text, 0, 4),
                    number(text, 5, 2),
                    number(text, 8, 2),
                    number(text, 11, 2),
                    number(text, 14, 2),
                    second,
                    length > SECONDS_LENGTH + 1 ? fraction(text, length) : 0);
        } catch (DateTimeException e) {
            throw unreadable(text, e);
        }
    }

    private static int fraction(String text, int end) {
        int digits = Math.min(end - SECONDS_LENGTH - 1, 9);
        int value = number(text, SECONDS_LENGTH + 1, digits);
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
                    "The date " + date + " is outside the years 0 to 9999 that sort as text in SQLite.");
        }
        put(out, 0, 4, year);
        out[4] = '-';
        put(out, 5, 2, date.getMonthValue());
        out[7] = '-';
        put(out, 8, 2, date.getDayOfMonth());
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
