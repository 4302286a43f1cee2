package dev.athanor;

import dev.athanor.dialect.Dialect;
import dev.athanor.internal.session.DefaultSessionFactory;
import dev.athanor.internal.session.DefaultTransaction;
import dev.athanor.internal.session.EngineCore;
import dev.athanor.schema.Schema;
import dev.athanor.session.Session;
import dev.athanor.session.SessionFactory;
import dev.athanor.session.SessionOptions;
import dev.athanor.session.Transaction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/**
 * A database and the entities that live in it: opens sessions, makes the schema. One for each database, kept for the life of
 * the application. For any thread. Opening one connects to nothing; the first statement does.
 */
public final class Engine implements AutoCloseable {
    private final EngineCore core;
    private final SessionFactory sessions;

    Engine(EngineCore core) {
        this.core = core;
        this.sessions = new DefaultSessionFactory(core, SessionOptions.DEFAULT);
    }

    /**
     * An engine for a JDBC URL with the entities on the class path.
     *
     * @throws dev.athanor.error.ConnectionException where no dialect is known for the URL, or a server's URL lacks its driver
     *     or HikariCP
     */
    public static Engine open(String jdbcUrl) {
        return builder(jdbcUrl).build();
    }

    /** A builder of an engine for a JDBC URL. */
    public static EngineBuilder builder(String jdbcUrl) {
        return new EngineBuilder((assembly, settings) -> assembly.onUrl(jdbcUrl, settings));
    }

    /** An engine on somebody else's connections; asks one of them which database it is. */
    public static Engine of(DataSource dataSource) {
        return builder(dataSource).build();
    }

    /** A builder of an engine on somebody else's connections; asks one of them which database it is. */
    public static EngineBuilder builder(DataSource dataSource) {
        return new EngineBuilder((assembly, settings) -> assembly.on(dataSource, settings));
    }

    /** An engine on the connections of a Jdbi; asks one of them which database it is. */
    public static Engine of(Jdbi jdbi) {
        return new EngineBuilder((assembly, settings) -> assembly.on(jdbi, settings)).build();
    }

    /** A new session with the default options; the caller closes it. */
    public Session openSession() {
        return sessions.openSession();
    }

    /** Sessions with the default options. */
    public SessionFactory sessions() {
        return sessions;
    }

    /**
     * Sessions with other options: {@code engine.sessions(o -> o.expireOnCommit(false))}.
     *
     * @throws dev.athanor.error.QueryException where the database lacks what is asked for
     */
    public SessionFactory sessions(UnaryOperator<SessionOptions> options) {
        return new DefaultSessionFactory(core, options.apply(SessionOptions.DEFAULT));
    }

    /** Runs work in a session of its own and commits; an exception rolls back and is thrown on. */
    public <T> T inTransaction(Function<? super Session, ? extends T> work) {
        return sessions.inTransaction(work);
    }

    /** Runs work in a session of its own and commits; an exception rolls back and is thrown on. */
    public void useTransaction(Consumer<? super Session> work) {
        sessions.useTransaction(work);
    }

    /** A transaction for statements alone, without identity map; the caller commits and closes it. */
    public Transaction begin() {
        return new DefaultTransaction(core, SessionOptions.DEFAULT);
    }

    /**
     * A transaction for statements alone, of which isolation, {@code readOnly}, {@code statementTimeout} and
     * {@code warningsAsErrors} are asked: {@code engine.begin(o -> o.isolation(Isolation.SERIALIZABLE))}.
     *
     * @throws dev.athanor.error.QueryException where the database lacks what is asked for
     */
    public Transaction begin(UnaryOperator<SessionOptions> options) {
        return new DefaultTransaction(core, options.apply(SessionOptions.DEFAULT));
    }

    /** The tables of the entities. */
    public Schema schema() {
        return core.schema();
    }

    /** The database's SQL. */
    public Dialect dialect() {
        return core.dialect();
    }

    /** Closes the idle connections; those of open sessions when they are given back. A second call does nothing. */
    @Override
    public void close() {
        core.close();
    }
}
