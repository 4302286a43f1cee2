package dev.athanor.internal.session;

import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.Dialects;
import dev.athanor.error.ConnectionException;
import dev.athanor.event.StatementListener;
import dev.athanor.internal.execute.DataSourceConnectionSource;
import dev.athanor.internal.execute.EmbeddedConnectionSource;
import dev.athanor.internal.execute.SqlLog;
import dev.athanor.spi.EntityModel;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Puts an engine together: which database, which connections, which entities, and who is told. */
public final class EngineAssembly {
    private final ModelRegistry registry;
    private final SqlLog log;

    /**
     * An assembly.
     *
     * @param models the entities; null for all that the class loader sees
     * @param echo whether statements are written to slf4j
     */
    public EngineAssembly(@Nullable List<EntityModel<?>> models, List<StatementListener> listeners, boolean echo) {
        this.registry = models == null ? ModelRegistry.ofServices(classLoader()) : ModelRegistry.of(models);
        this.log = new SqlLog(listeners, echo);
    }

    /**
     * An engine that opens its own connections.
     *
     * @throws ConnectionException where no dialect is known for the URL
     */
    public EngineCore onUrl(String url, Duration lockTimeout) {
        Dialect dialect = Dialects.ofUrl(url);
        return EngineCore.of(
                registry, dialect, EmbeddedConnectionSource.of(dialect, url, lockTimeout, log.isActive()), log);
    }

    /** An engine on a data source, which is asked once which database it is. */
    public EngineCore on(DataSource dataSource) {
        return on(dataSource::getConnection);
    }

    /** An engine on the connections of a Jdbi, which is asked once which database it is. */
    public EngineCore on(Jdbi jdbi) {
        return on(() -> jdbi.open().getConnection());
    }

    private EngineCore on(DataSourceConnectionSource.Lender lender) {
        Dialect dialect = dialectOf(lender);
        return EngineCore.of(
                registry, dialect, new DataSourceConnectionSource(lender, dialect.storage(), log.isActive()), log);
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
