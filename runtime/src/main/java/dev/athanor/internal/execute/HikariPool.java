package dev.athanor.internal.execute;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** HikariCP behind a class that names nothing else: without its jar, loading this one fails, and only engines on servers do. */
final class HikariPool {
    /** Connections beyond the size are closed when nobody used them for so long. */
    private static final Duration IDLE = Duration.ofMinutes(1);

    private final HikariDataSource pool;

    private HikariPool(HikariDataSource pool) {
        this.pool = pool;
    }

    /**
     * A pool that starts with the first connection it is asked for, which fails at once where the database is not there or
     * refuses the user.
     */
    static HikariPool of(DataSource connections, PoolSettings settings, String name) {
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(connections);
        pool.setPoolName(name);
        pool.setMinimumIdle(settings.size());
        pool.setMaximumPoolSize(settings.size() + settings.overflow());
        pool.setConnectionTimeout(settings.timeout().toMillis());
        pool.setIdleTimeout(settings.overflow() == 0 ? 0 : IDLE.toMillis());
        return new HikariPool(pool);
    }

    Connection lend() throws SQLException {
        return pool.getConnection();
    }

    /** Whether all connections that there may be are in use. */
    boolean isExhausted() {
        HikariPoolMXBean numbers = pool.getHikariPoolMXBean();
        return numbers != null && numbers.getActiveConnections() >= pool.getMaximumPoolSize();
    }

    /** Closes a lent connection instead of taking it back. */
    void evict(Connection connection) {
        pool.evictConnection(connection);
    }

    /** Closes the idle connections, and those in use when they are given back; opens none to keep. */
    void drain() {
        pool.setMinimumIdle(0);
        HikariPoolMXBean running = pool.getHikariPoolMXBean();
        if (running != null) {
            running.softEvictConnections();
        }
    }

    void close() {
        pool.close();
    }
}
