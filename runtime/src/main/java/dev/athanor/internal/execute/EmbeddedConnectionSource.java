package dev.athanor.internal.execute;

import dev.athanor.dialect.Dialect;
import dev.athanor.error.ConnectionException;
import dev.athanor.type.Storage;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Connections to a database inside this process, where one more costs next to nothing: none is waited for, and idle ones are
 * kept with their prepared statements. One connection stays open for a database in memory, which lives as long as it does.
 */
public final class EmbeddedConnectionSource implements ConnectionSource {
    private final String url;
    /** The URL without what nobody is to see. */
    private final String shown;

    private final Properties properties;
    private final List<String> onConnect;
    private final Storage storage;
    private final boolean keepAlive;
    private final boolean logged;
    private final Deque<PhysicalConnection> idle = new ArrayDeque<>();
    private @Nullable Connection keeper;
    private boolean closed;

    private EmbeddedConnectionSource(
            EmbeddedDatabase database, DatabaseAddress address, Storage storage, boolean logged) {
        this.url = database.url();
        this.shown = address.toString();
        this.properties = address.secrets();
        this.onConnect = database.onConnect();
        this.storage = storage;
        this.keepAlive = database.inMemory();
        this.logged = logged;
    }

    /**
     * A source of connections to an embedded database.
     *
     * @param lockTimeout how long a statement waits for the lock of another connection
     * @param logged whether bound values are written down
     */
    static EmbeddedConnectionSource of(Dialect dialect, DatabaseAddress address, Duration lockTimeout, boolean logged) {
        return new EmbeddedConnectionSource(
                EmbeddedDatabase.of(dialect, address.url(), lockTimeout), address, dialect.storage(), logged);
    }

    @Override
    public PhysicalConnection acquire() {
        synchronized (this) {
            if (closed) {
                throw new ConnectionException("The engine of " + shown + " is closed.");
            }
            PhysicalConnection connection = idle.pollFirst();
            if (connection != null) {
                return connection;
            }
            if (keepAlive && keeper == null) {
                keeper = open();
            }
        }
        return new PhysicalConnection(open(), storage, logged);
    }

    @Override
    public void release(PhysicalConnection connection) {
        synchronized (this) {
            if (!closed) {
                idle.addFirst(connection);
                return;
            }
        }
        discard(connection);
    }

    @Override
    public void discard(PhysicalConnection connection) {
        try {
            connection.connection().close();
        } catch (SQLException e) {
            throw new ConnectionException("A connection to " + shown + " could not be closed: " + e.getMessage(), e);
        }
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        while (!idle.isEmpty()) {
            discard(idle.pop());
        }
        if (keeper != null) {
            discard(new PhysicalConnection(keeper, storage, false));
        }
    }

    private Connection open() {
        try {
            Connection connection = DriverManager.getConnection(url, properties);
            try (Statement statement = connection.createStatement()) {
                for (String sql : onConnect) {
                    statement.execute(sql);
                }
            }
            return connection;
        } catch (SQLException e) {
            throw new ConnectionException(
                    "Cannot connect to " + shown + ": " + e.getMessage()
                            + ". Check the URL, that its directory exists, and that its JDBC driver is on the class path.",
                    e);
        }
    }
}
