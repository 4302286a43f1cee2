package dev.athanor;

import dev.athanor.dialect.Dialect;
import dev.athanor.event.EntityListener;
import dev.athanor.event.Listeners;
import dev.athanor.event.SessionListener;
import dev.athanor.event.StatementListener;
import dev.athanor.internal.advise.Development;
import dev.athanor.internal.session.EngineAssembly;
import dev.athanor.internal.session.EngineCore;
import dev.athanor.internal.session.EngineSettings;
import dev.athanor.query.EntityTable;
import dev.athanor.spi.EntityModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Builds an {@link Engine}. Not for use by two threads. */
public final class EngineBuilder {
    private final Ground ground;
    private final List<StatementListener> statements = new ArrayList<>();
    private Listeners listeners = Listeners.NONE;
    private @Nullable List<EntityModel<?>> models;
    private @Nullable Dialect dialect;
    private @Nullable String user;
    private @Nullable String password;
    private @Nullable PoolOptions pool;
    private Duration lockTimeout = Duration.ofSeconds(30);
    private @Nullable BooleanSupplier joins;
    private boolean echo;
    private @Nullable DevelopmentOptions development;

    /** Makes an engine on an assembly: by URL, or on what the user brings. */
    interface Ground {
        EngineCore build(EngineAssembly assembly, EngineSettings settings);
    }

    EngineBuilder(Ground ground) {
        this.ground = ground;
    }

    /**
     * Who connects; what the URL says of it is not used then. Neither is written to a log or an error. SQLite has no users
     * and takes no notice.
     */
    public EngineBuilder credentials(String userName, String secret) {
        this.user = Objects.requireNonNull(userName, "The user is null.");
        this.password = Objects.requireNonNull(secret, "The password is null; without one, it is empty.");
        return this;
    }

    /**
     * How many connections to a database server are kept: {@code pool(pool -> pool.size(5).maxOverflow(10))}. An embedded
     * database opens as many as there are sessions, and takes no notice.
     */
    public EngineBuilder pool(UnaryOperator<PoolOptions> options) {
        this.pool = options.apply(pool == null ? PoolOptions.DEFAULT : pool);
        return this;
    }

    /**
     * Whose SQL is spoken, where neither the URL nor the driver tells it: a driver that wraps another one, or a dialect of
     * one's own. A data source is not asked then.
     */
    public EngineBuilder dialect(Dialect spoken) {
        this.dialect = spoken;
        return this;
    }

    /**
     * Writes every statement, its bound values, rows and time, whether it was kept prepared, and the begin and end of
     * transactions to the slf4j logger {@code dev.athanor.sql} at level INFO. Bound values are in it: not for production logs.
     */
    public EngineBuilder echo(boolean value) {
        this.echo = value;
        return this;
    }

    /**
     * Tells a listener of every statement; several are called in the order in which they were added, and those that the engine finds as
     * services after them, see {@link StatementListener}.
     */
    public EngineBuilder listener(StatementListener listener) {
        statements.add(listener);
        return this;
    }

    /** Tells a listener of what all sessions do; those of a factory come after it, see {@code SessionOptions.listener}. */
    public EngineBuilder listener(SessionListener listener) {
        listeners = listeners.with(() -> listener);
        return this;
    }

    /** Makes a listener for each session, so that it may keep what it hears until the commit. */
    public EngineBuilder listenerForEach(Supplier<? extends SessionListener> each) {
        listeners = listeners.with(each);
        return this;
    }

    /** Tells a listener of the objects of an entity, in all sessions: {@code listener(USER, new AuditOfUsers())}. */
    public <E> EngineBuilder listener(EntityTable<E, ?> entity, EntityListener<? super E> listener) {
        listeners = listeners.with(entity.model(), listener);
        return this;
    }

    /**
     * Tells a listener of the objects of all entities that are of a type: an interface or a superclass that they have in common,
     * or {@code Object.class} for all.
     */
    public <E> EngineBuilder listener(Class<E> type, EntityListener<? super E> listener) {
        listeners = listeners.with(type, listener);
        return this;
    }

    /**
     * Development mode: warns, each once, of loads that repeat for one object after the other, of collections that a query has loaded and
     * nobody reads, and of rows that differ from the objects that a session holds, by the slf4j logger {@code dev.athanor.development}.
     * For development and tests: sessions are slower by it. Off unless said, and costs nothing then.
     */
    public EngineBuilder development(boolean value) {
        this.development = value ? DevelopmentOptions.DEFAULT : null;
        return this;
    }

    /** Development mode with options: {@code development(mode -> mode.repeats(3).listener(found::add))}. */
    public EngineBuilder development(UnaryOperator<DevelopmentOptions> options) {
        this.development = options.apply(development == null ? DevelopmentOptions.DEFAULT : development);
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

    /** How long a statement waits for another connection's lock on SQLite and H2; 30 seconds unless said. */
    public EngineBuilder lockTimeout(Duration timeout) {
        this.lockTimeout = timeout;
        return this;
    }

    /**
     * Joins transactions that somebody else begins and ends on the connections of the data source, as Spring does with its
     * {@code TransactionAwareDataSourceProxy}: {@code joinTransactions(TransactionSynchronizationManager::isActualTransactionActive)}.
     * The question is asked on the thread of a session when it takes a connection. Where the answer is true, the connection is to have
     * autocommit off, and stays as it is: the session joins as {@link dev.athanor.session.SessionOptions#joining} says, and
     * gives the connection back when its own part ends, which is to be before the transaction does. Otherwise the session begins and
     * commits transactions as ever.
     */
    public EngineBuilder joinTransactions(BooleanSupplier isOpen) {
        this.joins = Objects.requireNonNull(isOpen, "The question whether a transaction is open is null.");
        return this;
    }

    /**
     * The engine. It has connected to nothing yet, except where a data source is asked which database it is.
     *
     * @throws dev.athanor.error.ConnectionException where no dialect is known for the URL or a data source's database; where
     *     a server's URL lacks its driver or HikariCP; for credentials and a pool beside a data source, which has its own; or for
     *     transactions to join beside a URL
     * @throws dev.athanor.error.MappingException for a listener to what is no entity of the engine
     */
    public Engine build() {
        PoolOptions options = pool == null ? PoolOptions.DEFAULT : pool;
        EngineSettings settings = new EngineSettings(
                dialect,
                user,
                password,
                pool != null,
                options.size(),
                options.maxOverflow(),
                options.timeout(),
                lockTimeout,
                joins);
        DevelopmentOptions asked = development;
        Development mode = asked == null ? null : new Development(asked.repeats(), asked.listeners());
        return new Engine(ground.build(new EngineAssembly(models, statements, echo, listeners, mode), settings));
    }
}
