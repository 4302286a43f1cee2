package dev.athanor.internal.session;

import dev.athanor.dialect.Dialect;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What an engine's builder was told of its connections.
 *
 * @param dialect whose SQL is spoken; null for what the URL or the driver tells
 * @param user who connects; null for what the URL says
 * @param password the user's password; null with the user
 * @param poolAsked whether the builder was told of a pool
 * @param poolSize the connections to a server that are kept
 * @param poolOverflow how many more are opened while all are in use
 * @param poolTimeout how long one is waited for
 * @param lockTimeout how long a statement waits for the lock of another connection
 * @param joins whether the connection that a data source lends now is in a transaction that somebody else ends; null for never
 */
public record EngineSettings(
        @Nullable Dialect dialect,
        @Nullable String user,
        @Nullable String password,
        boolean poolAsked,
        int poolSize,
        int poolOverflow,
        Duration poolTimeout,
        Duration lockTimeout,
        @Nullable BooleanSupplier joins) {
    /** Without user and password. */
    @Override
    public String toString() {
        return "EngineSettings[" + poolSize + " connections and " + poolOverflow + " more within " + poolTimeout + "]";
    }
}
