package dev.athanor.benchmark;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** The values of every row, from its key. */
final class SampleData {
    static final int AUTHORS = 1_000;
    static final int BOOKS_EACH = 10;

    private static final LocalDateTime START = LocalDateTime.of(2024, 1, 1, 12, 0, 0);

    private SampleData() {}

    static String name(long id) {
        return "Author number " + id;
    }

    static String email(long id) {
        return "author" + id + "@example.org";
    }

    static int age(long id) {
        return 20 + (int) (id % 60);
    }

    static LocalDateTime createdAt(long id) {
        return START.plusMinutes(id);
    }

    static @Nullable String bio(long id) {
        return id % 2 == 0 ? null : "Writes about many things, at length and with some repetition; entry " + id;
    }

    static String title(long id) {
        return "The book of things, volume " + id;
    }

    static double price(long id) {
        return 5 + (id % 400) / 4.0;
    }

    static int published(long id) {
        return 1950 + (int) (id % 75);
    }

    static String isbn(long id) {
        return "978-" + (1_000_000_000L + id);
    }
}
