package dev.athanor.internal.session;

import dev.athanor.internal.advise.Development;
import dev.athanor.internal.advise.SessionAdvisor;
import dev.athanor.internal.execute.ConnectionOptions;
import dev.athanor.session.Session;
import dev.athanor.session.SessionFactory;
import dev.athanor.session.SessionOptions;
import java.sql.Connection;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Opens sessions of an engine with the same options. */
public final class DefaultSessionFactory implements SessionFactory {
    private final EngineCore core;
    private final SessionOptions options;
    private final ConnectionOptions request;
    private final @Nullable ListenerTable listeners;

    /**
     * Sessions of an engine with these options.
     *
     * @throws dev.athanor.error.QueryException where the database lacks what is asked for
     * @throws dev.athanor.error.MappingException for a listener to what is no entity of the engine
     */
    public DefaultSessionFactory(EngineCore core, SessionOptions options) {
        this.core = core;
        this.options = options;
        this.request = SessionRequest.of(options, core.dialect());
        this.listeners = ListenerTable.of(core.listeners().and(options.listeners()), core.registry());
    }

    @Override
    public Session openSession() {
        return open();
    }

    private DefaultSession open() {
        Development development = core.development();
        SessionAdvisor advisor = development == null ? null : development.session();
        return new DefaultSession(
                core, new SessionParts(core, options, core.connection(request, advisor), listeners, advisor));
    }

    @Override
    public SessionFactory on(Connection connection) {
        return new DefaultSessionFactory(core.on(connection), options);
    }

    @Override
    public <T> T inTransaction(Function<? super Session, ? extends T> work) {
        if (options.retries() == 0) {
            return once(open(), work);
        }
        Retries retries = new Retries(options.retries());
        while (true) {
            DefaultSession session = open();
            try {
                return once(session, work);
            } catch (RuntimeException e) {
                if (!retries.again(e, session.isSettled())) {
                    throw retries.last(e);
                }
            }
        }
    }

    private static <T> T once(DefaultSession opened, Function<? super Session, ? extends T> work) {
        try (DefaultSession session = opened) {
            session.once();
            T result = work.apply(session);
            session.commitOnce();
            return result;
        }
    }

    @Override
    public void useTransaction(Consumer<? super Session> work) {
        inTransaction(session -> {
            work.accept(session);
            return true;
        });
    }
}
