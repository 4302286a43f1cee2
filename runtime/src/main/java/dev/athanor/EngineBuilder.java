package dev.athanor;

import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.Dialects;
import dev.athanor.error.ConnectionException;
import dev.athanor.event.StatementListener;
import dev.athanor.internal.execute.ConnectionSource;
import dev.athanor.internal.execute.DataSourceConnectionSource;
import dev.athanor.internal.execute.EmbeddedConnectionSource;
import dev.athanor.internal.execute.SqlLog;
import dev.athanor.internal.session.EngineCore;
import dev.athanor.internal.session.ModelRegistry;
import dev.athanor.query.EntityTable;
import dev.athanor.spi.EntityModel;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds an {@link Engine}. Not for use by two threads. */
public final class EngineBuilder {
    private final @Nullable String url;
    private final DataSourceConnectionSource.@Nullable Lender lender;
    private final List<StatementListener> listeners = new ArrayList<>();
    private @Nullable List<EntityModel<?>> models;
    private Duration lockTimeout = Duration.ofSeconds(30);
    private boolean echo;

    private EngineBuilder(@Nullable String url, DataSourceConnectionSource.@Nullable Lender lender) {
        this.url = url;
        this.lender = lender;
    }

    static EngineBuilder ofUrl(String url) {
        return new EngineBuilder(url, null);
    }

    static EngineBuilder ofLender(DataSourceConnectionSource.Lender lender) {
        return new EngineBuilder(null, lender);
    }

    /**
     * Writes every statement, its bound values, rows and time, and the begin and end of transactions to the slf4j logger
     * {@code dev.athanor.sql} at level INFO. Bound values are in it: not for production logs.
     */
    public EngineBuilder echo(boolean value) {
        this.echo = value;
        return this;
    }

    /** Tells a listener of every statement; several are called in the order in which they were added. */
    public EngineBuilder listener(StatementListener listener) {
        listeners.add(listener);
        return this;
    }

    /** Uses these entities only; without this, all whose generated models are listed as services on the class path. */
    public EngineBuilder entities(EntityTable<?, ?>... tables) {
        List<EntityModel<?>> chosen = new ArrayList<>();
        for (EntityTable<?, ?> table : tables) {
            chosen.add(table.model());
        }
        this.models = chosen;
        return this;
    }

    /** How long a statement waits for another connection's lock on an embedded database; 30 seconds unless said. */
    public EngineBuilder lockTimeout(Duration timeout) {
        this.lockTimeout = timeout;
        return this;
    }

    /**
     * The engine.
     *
     * @throws ConnectionException where no dialect is known for the URL, or a data source's database
     */
    public Engine build() {
        ModelRegistry registry = models == null ? ModelRegistry.ofServices(classLoader()) : ModelRegistry.of(models);
        SqlLog log = new SqlLog(listeners, echo);
        DataSourceConnectionSource.Lender borrowed = lender;
        if (borrowed != null) {
            Dialect dialect = dialectOf(borrowed);
            return new Engine(EngineCore.of(
                    registry,
                    dialect,
                    new DataSourceConnectionSource(borrowed, dialect.storage(), log.isActive()),
                    log));
        }
        String jdbcUrl = String.valueOf(url);
        Dialect dialect = Dialects.ofUrl(jdbcUrl);
        ConnectionSource source =
                EmbeddedConnectionSource.of(dialect, jdbcUrl, lockTimeout, log.isActive());
        return new Engine(EngineCore.of(registry, dialect, source, log));
    }

    private static Dialect dialectOf(DataSourceConnectionSource.Lender lender) {
        try (Connection connection = lender.lend()) {
            return Dialects.ofProduct(connection.getMetaData().getDatabaseProductName());
        } catch (SQLException e) {
            throw new ConnectionException("The data source gave no connection: " + e.getMessage(), e);
        }
    }

    private static ClassLoader classLoader() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return context == null ? ClassLoader.getSystemClassLoader() : context;
    }
}
