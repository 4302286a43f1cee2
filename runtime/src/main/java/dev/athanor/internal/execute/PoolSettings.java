package dev.athanor.internal.execute;

import java.time.Duration;

/**
 * How many connections a pool has.
 *
 * @param size those that are kept
 * @param overflow how many more are opened while all are in use
 * @param timeout how long one is waited for
 */
public record PoolSettings(int size, int overflow, Duration timeout) {
    /** The timeout in seconds, for people. */
    String seconds() {
        long millis = timeout.toMillis();
        return (millis % 1000 == 0 ? String.valueOf(millis / 1000) : String.valueOf(millis / 1000.0)) + " s";
    }
}
