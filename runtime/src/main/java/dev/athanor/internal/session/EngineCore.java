package dev.athanor.internal.session;

import dev.athanor.dialect.Dialect;
import dev.athanor.event.Listeners;
import dev.athanor.event.StatementListener;
import dev.athanor.internal.advise.Development;
import dev.athanor.internal.execute.ConnectionOptions;
import dev.athanor.internal.execute.ConnectionSource;
import dev.athanor.internal.execute.ErrorTranslator;
import dev.athanor.internal.execute.OwnersConnectionSource;
import dev.athanor.internal.execute.SessionConnection;
import dev.athanor.internal.execute.SqlLog;
import dev.athanor.internal.flush.FlushSql;
import dev.athanor.internal.load.LoaderSql;
import dev.athanor.internal.schema.DefaultSchema;
import dev.athanor.schema.Schema;
import java.sql.Connection;
import org.jspecify.annotations.Nullable;

/**
 * What the sessions of an engine share. For any thread.
 *
 * @param registry the entities
 * @param dialect the database's SQL
 * @param source where connections come from
 * @param log who is told of statements
 * @param listeners who listens to all sessions
 * @param errors the translation of errors
 * @param loaderSql the texts of loaders
 * @param flushSql the texts of the flush
 * @param development the development mode; null for none
 */
public record EngineCore(
        ModelRegistry registry,
        Dialect dialect,
        ConnectionSource source,
        SqlLog log,
        Listeners listeners,
        ErrorTranslator errors,
        LoaderSql loaderSql,
        FlushSql flushSql,
        @Nullable Development development) {

    /** What is shared, with texts still to be rendered. */
    public static EngineCore of(
            ModelRegistry registry,
            Dialect dialect,
            ConnectionSource source,
            SqlLog log,
            Listeners listeners,
            @Nullable Development development) {
        return new EngineCore(
                registry,
                dialect,
                source,
                log,
                listeners,
                new ErrorTranslator(dialect.violations(), registry),
                new LoaderSql(dialect),
                new FlushSql(dialect),
                development);
    }

    /** The tables of the entities. */
    public Schema schema() {
        return new DefaultSchema(dialect, registry.tables(), () -> connection(ConnectionOptions.NONE));
    }

    /** A connection for a session, none of which is taken yet. */
    SessionConnection connection(ConnectionOptions options) {
        return connection(options, null);
    }

    /** The same, and one who hears of its statements. */
    SessionConnection connection(ConnectionOptions options, @Nullable StatementListener own) {
        return new SessionConnection(source, log, errors, options, own);
    }

    /** The same, but for the one connection that the user gave. */
    EngineCore on(Connection connection) {
        ConnectionSource given = new OwnersConnectionSource(connection, dialect.storage(), log.wantsValues());
        return new EngineCore(registry, dialect, given, log, listeners, errors, loaderSql, flushSql, development);
    }

    /** Closes the connections. */
    public void close() {
        source.close();
        if (development != null) {
            development.close();
        }
    }
}
