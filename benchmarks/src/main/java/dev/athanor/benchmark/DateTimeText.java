package dev.athanor.benchmark;

import java.time.LocalDateTime;

/** {@code 2026-11-20 13:30:00} by hand: a formatter would cost more than the rest of a row, and make the baseline too easy to beat. */
final class DateTimeText {
    private DateTimeText() {}

    static LocalDateTime parse(String text) {
        return LocalDateTime.of(
                Integer.parseInt(text, 0, 4, 10),
                Integer.parseInt(text, 5, 7, 10),
                Integer.parseInt(text, 8, 10, 10),
                Integer.parseInt(text, 11, 13, 10),
                Integer.parseInt(text, 14, 16, 10),
                Integer.parseInt(text, 17, 19, 10));
    }

    static String format(LocalDateTime value) {
        StringBuilder text = new StringBuilder(19).append(value.getYear());
        append(text, '-', value.getMonthValue());
        append(text, '-', value.getDayOfMonth());
        append(text, ' ', value.getHour());
        append(text, ':', value.getMinute());
        append(text, ':', value.getSecond());
        return text.toString();
    }

    private static void append(StringBuilder text, char separator, int number) {
        text.append(separator);
        if (number < 10) {
            text.append('0');
        }
        text.append(number);
    }
}
