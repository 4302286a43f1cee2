package dev.athanor.it.shop;

import java.time.LocalDateTime;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that goes on by a second each time it is asked, so that tests see each call. */
public final class Clock {
    private static final LocalDateTime START = LocalDateTime.of(2026, 1, 1, 12, 0);
    private static final AtomicLong CALLS = new AtomicLong();

    private Clock() {}

    /** The next second. */
    public static LocalDateTime next() {
        return START.plusSeconds(CALLS.incrementAndGet());
    }

    /** How often it was asked. */
    public static long calls() {
        return CALLS.get();
    }
}
