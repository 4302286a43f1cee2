package dev.athanor.internal.execute;

import dev.athanor.dialect.Dialect;
import dev.athanor.error.ConnectionException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;

/** Connections to a database server from a pool of the engine's own, which is filled when the first one is asked for. */
public final class PooledConnectionSource implements ConnectionSource {
    private static final AtomicLong NUMBER = new AtomicLong();

    private final DatabaseAddress address;
    private final PoolSettings settings;
    private final HikariPool pool;
    private final DataSourceConnectionSource lent;
    private int inUse;
    private boolean closed;

    private PooledConnectionSource(
            DatabaseAddress address, PoolSettings settings, HikariPool pool, Dialect dialect, boolean logged) {
        this.address = address;
        this.settings = settings;
        this.pool = pool;
        this.lent = new DataSourceConnectionSource(
                "pool of " + address, this::lend, () -> false, dialect.storage(), logged);
    }

    /**
     * A source of connections to a server; connects to nothing.
     *
     * @throws ConnectionException without a driver for the URL, or without HikariCP
     */
    static PooledConnectionSource of(
            Dialect dialect, DatabaseAddress address, PoolSettings settings, long lockTimeoutMillis, boolean logged) {
        DriverDataSource connections = new DriverDataSource(address, dialect.onConnect(lockTimeoutMillis));
        connections.requireDriver(dialect);
        try {
            HikariPool pool = HikariPool.of(connections, settings, "athanor-" + NUMBER.incrementAndGet());
            return new PooledConnectionSource(address, settings, pool, dialect, logged);
        } catch (NoClassDefFoundError e) {
            throw new ConnectionException(
                    "An engine on " + address
                            + " needs a pool of connections: add com.zaxxer:HikariCP to the class path, or "
                            + "bring connections of your own by Engine.of(dataSource).",
                    e);
        }
    }

    @Override
    public PhysicalConnection acquire() {
        synchronized (this) {
            if (closed) {
                throw new ConnectionException("The engine of " + address + " is closed.");
            }
            inUse++;
        }
        boolean acquired = false;
        try {
            PhysicalConnection connection = lent.acquire();
            acquired = true;
            return connection;
        } finally {
            if (!acquired) {
                returned();
            }
        }
    }

    @Override
    public void release(PhysicalConnection connection) {
        try {
            lent.release(connection);
        } finally {
            returned();
        }
    }

    @Override
    public void discard(PhysicalConnection connection) {
        try {
            pool.evict(connection.connection());
            lent.discard(connection);
        } finally {
            returned();
        }
    }

    /** Sessions may still end what they do: the pool closes with the last of their connections. */
    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            if (inUse > 0) {
                pool.drain();
                return;
            }
        }
        pool.close();
    }

    private void returned() {
        synchronized (this) {
            inUse--;
            if (!closed || inUse > 0) {
                return;
            }
        }
        pool.close();
    }

    private Connection lend() {
        try {
            return pool.lend();
        } catch (SQLException e) {
            if (pool.isExhausted()) {
                throw new ConnectionException(
                        "No connection to " + address + " became free within " + settings.seconds() + ": the pool's "
                                + settings.size() + " and its overflow of " + settings.overflow()
                                + " are all in use. Close sessions sooner, or allow more: EngineBuilder.pool(pool -> "
                                + "pool.size(" + settings.size() + ").maxOverflow(" + settings.overflow() + ")).",
                        e);
            }
            Throwable told = e.getCause() instanceof SQLException cause ? cause : e;
            throw new ConnectionException(
                    "Cannot connect to " + address + ": " + told.getMessage()
                            + " Check the URL, the credentials, and that the server runs.",
                    e);
        }
    }
}
