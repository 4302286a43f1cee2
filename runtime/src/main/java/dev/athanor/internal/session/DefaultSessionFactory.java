package dev.athanor.internal.session;

import dev.athanor.internal.execute.ConnectionOptions;
import dev.athanor.session.Session;
import dev.athanor.session.SessionFactory;
import dev.athanor.session.SessionOptions;
import java.util.function.Consumer;
import java.util.function.Function;

/** Opens sessions of an engine with the same options. */
public final class DefaultSessionFactory implements SessionFactory {
    private final EngineCore core;
    private final SessionOptions options;
    private final ConnectionOptions request;

    /**
     * Sessions of an engine with these options.
     *
     * @throws dev.athanor.error.QueryException where the database lacks what is asked for
     */
    public DefaultSessionFactory(EngineCore core, SessionOptions options) {
        this.core = core;
        this.options = options;
        this.request = SessionRequest.of(options, core.dialect());
    }

    @Override
    public Session openSession() {
        return new DefaultSession(core, new SessionParts(core, options, core.connection(request)));
    }

    @Override
    public <T> T inTransaction(Function<? super Session, ? extends T> work) {
        try (Session session = openSession()) {
            T result = work.apply(session);
            session.commit();
            return result;
        }
    }

    @Override
    public void useTransaction(Consumer<? super Session> work) {
        try (Session session = openSession()) {
            work.accept(session);
            session.commit();
        }
    }
}
