package dev.athanor.internal.execute;

import dev.athanor.dialect.Dialect;
import dev.athanor.error.ConnectionException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Chooses where the connections of a URL come from: this process, or a server. */
public final class ConnectionSources {
    private ConnectionSources() {}

    /**
     * A source of connections for a URL; connects to nothing.
     *
     * @param user who connects; null for what the URL says
     * @param pool how many connections to a server there are
     * @param lockTimeout how long a statement waits for the lock of another connection, on SQLite and H2
     * @param logged whether bound values are written down
     * @throws ConnectionException where the URL is not understood, or a server lacks its driver or HikariCP
     */
    public static ConnectionSource of(
            Dialect dialect,
            String url,
            @Nullable String user,
            @Nullable String password,
            PoolSettings pool,
            Duration lockTimeout,
            boolean logged) {
        DatabaseAddress address = DatabaseAddress.of(dialect, url, user, password);
        return EmbeddedDatabase.is(dialect, url)
                ? EmbeddedConnectionSource.of(dialect, address, lockTimeout, logged)
                : PooledConnectionSource.of(dialect, address, pool, lockTimeout.toMillis(), logged);
    }
}
