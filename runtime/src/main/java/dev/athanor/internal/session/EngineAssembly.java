package dev.athanor.internal.session;

import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.Dialects;
import dev.athanor.error.ConnectionException;
import dev.athanor.event.Listeners;
import dev.athanor.event.StatementListener;
import dev.athanor.internal.advise.Development;
import dev.athanor.internal.execute.ConnectionSource;
import dev.athanor.internal.execute.ConnectionSources;
import dev.athanor.internal.execute.DataSourceConnectionSource;
import dev.athanor.internal.execute.PoolSettings;
import dev.athanor.internal.execute.SqlLog;
import dev.athanor.spi.EntityModel;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Puts an engine together: which database, which connections, which entities, and who is told. */
public final class EngineAssembly {
    private final ModelRegistry registry;
    private final SqlLog log;
    private final Listeners listeners;
    private final @Nullable Development development;

    /**
     * An assembly.
     *
     * @param models the entities; null for all that the class loader sees
     * @param statements who is told of statements, before those whom the class loader knows
     * @param echo whether statements are written to slf4j
     * @param listeners who listens to all sessions
     * @param development the development mode; null for none
     */
    public EngineAssembly(
            @Nullable List<EntityModel<?>> models,
            List<StatementListener> statements,
            boolean echo,
            Listeners listeners,
            @Nullable Development development) {
        this.registry = models == null ? ModelRegistry.ofServices(classLoader()) : ModelRegistry.of(models);
        this.log = new SqlLog(withServices(statements), echo);
        this.listeners = listeners;
        this.development = development;
    }

    /**
     * An engine that opens its own connections.
     *
     * @throws ConnectionException where no dialect is known for the URL, or a server's URL lacks its driver or HikariCP
     */
    public EngineCore onUrl(String url, EngineSettings settings) {
        if (settings.joins() != null) {
            throw new ConnectionException(
                    "An engine on a URL has connections of its own, on which nobody else has a transaction to join. Use"
                            + " Engine.builder(dataSource), or engine.sessions().on(connection).");
        }
        Dialect dialect = settings.dialect() != null ? settings.dialect() : Dialects.ofUrl(url);
        PoolSettings pool = new PoolSettings(settings.poolSize(), settings.poolOverflow(), settings.poolTimeout());
        ConnectionSource source = ConnectionSources.of(
                dialect, url, settings.user(), settings.password(), pool, settings.lockTimeout(), log.wantsValues());
        return EngineCore.of(registry, dialect, source, log, listeners, development);
    }

    /** An engine on a data source, which is asked once which database it is. */
    public EngineCore on(DataSource dataSource, EngineSettings settings) {
        return on(dataSource::getConnection, settings);
    }

    /** An engine on the connections of a Jdbi, which is asked once which database it is. */
    public EngineCore on(Jdbi jdbi, EngineSettings settings) {
        return on(() -> jdbi.open().getConnection(), settings);
    }

    private EngineCore on(DataSourceConnectionSource.Lender lender, EngineSettings settings) {
        if (settings.user() != null || settings.poolAsked()) {
            throw new ConnectionException(
                    "A data source has its own credentials and its own pool: say them there, or use "
                            + "Engine.builder(url).");
        }
        Dialect dialect = settings.dialect() != null ? settings.dialect() : dialectOf(lender);
        BooleanSupplier joins = settings.joins() == null ? () -> false : settings.joins();
        return EngineCore.of(
                registry,
                dialect,
                new DataSourceConnectionSource(lender, joins, dialect.storage(), log.wantsValues()),
                log,
                listeners,
                development);
    }

    private static Dialect dialectOf(DataSourceConnectionSource.Lender lender) {
        try (Connection connection = lender.lend()) {
            return Dialects.ofProduct(connection.getMetaData().getDatabaseProductName());
        } catch (SQLException e) {
            throw new ConnectionException("The data source gave no connection: " + e.getMessage(), e);
        }
    }

    private static List<StatementListener> withServices(List<StatementListener> statements) {
        List<StatementListener> all = new ArrayList<>(statements);
        ServiceLoader.load(StatementListener.class, classLoader()).forEach(all::add);
        return all;
    }

    private static ClassLoader classLoader() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return context == null ? ClassLoader.getSystemClassLoader() : context;
    }
}
