package dev.athanor;

import java.time.Duration;

/**
 * How many connections to a database server an engine keeps. Immutable; each method returns a changed copy.
 *
 * @param size the connections that are kept open when nobody uses them
 * @param maxOverflow how many more are opened while all of them are in use; those that stay idle are closed again
 * @param timeout how long a session waits for a connection where all are in use
 */
public record PoolOptions(int size, int maxOverflow, Duration timeout) {
    private static final Duration SHORTEST = Duration.ofMillis(250);

    /** Five connections, ten more under load, and half a minute. */
    public static final PoolOptions DEFAULT = new PoolOptions(5, 10, Duration.ofSeconds(30));

    /**
     * Options of a pool.
     *
     * @throws IllegalArgumentException for a negative number, no connection at all, or less than 250 ms to wait
     */
    public PoolOptions {
        if (size < 0 || maxOverflow < 0 || (long) size + maxOverflow < 1 || (long) size + maxOverflow > 100_000) {
            throw new IllegalArgumentException("A pool of " + size + " connections and " + maxOverflow
                    + " more: neither is negative, and together they are from 1 to 100000.");
        }
        if (timeout.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("A session waits for a connection for 250 ms at least, not " + timeout
                    + ": opening one takes time.");
        }
    }

    /** The same with {@code size}. */
    public PoolOptions size(int connections) {
        return new PoolOptions(connections, maxOverflow, timeout);
    }

    /** The same with {@code maxOverflow}. */
    public PoolOptions maxOverflow(int connections) {
        return new PoolOptions(size, connections, timeout);
    }

    /** The same with {@code timeout}. */
    public PoolOptions timeout(Duration longest) {
        return new PoolOptions(size, maxOverflow, longest);
    }
}
