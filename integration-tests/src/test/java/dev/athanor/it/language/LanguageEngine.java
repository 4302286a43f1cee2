package dev.athanor.it.language;

import static dev.athanor.it.blog.QAuthor.AUTHOR;
import static dev.athanor.it.blog.QNode.NODE;
import static dev.athanor.it.blog.QPost.POST;
import static dev.athanor.it.blog.QTag.TAG;
import static dev.athanor.it.shop.QCustomer.CUSTOMER;
import static dev.athanor.it.shop.QUser.USER;

import dev.athanor.Engine;
import dev.athanor.EngineBuilder;
import dev.athanor.error.QueryException;
import dev.athanor.event.StatementRecorder;
import dev.athanor.it.blog.Author;
import dev.athanor.it.blog.Node;
import dev.athanor.it.blog.Post;
import dev.athanor.it.blog.Tag;
import dev.athanor.it.shop.Customer;
import dev.athanor.it.shop.User;
import dev.athanor.query.Returning;
import dev.athanor.query.Select;
import dev.athanor.query.SqlQuery;
import dev.athanor.query.SqlText;
import dev.athanor.query.WriteStatement;
import dev.athanor.session.Session;
import dev.athanor.testing.TestServer;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** An engine on one of the databases, with tables and a few rows that every statement meets anew. */
final class LanguageEngine {
    private static final Map<LanguageDatabase, LanguageEngine> ENGINES = new EnumMap<>(LanguageDatabase.class);

    private final StatementRecorder recorder = new StatementRecorder();
    private final Engine engine;

    private LanguageEngine(EngineBuilder builder) {
        engine = builder.listener(recorder).build();
        engine.schema().createAll();
        try (Session session = engine.openSession()) {
            LanguageRows.addTo(session);
            session.commit();
        }
    }

    /** The engine on a database, made once. */
    static synchronized LanguageEngine of(LanguageDatabase database) {
        return ENGINES.computeIfAbsent(database, each -> new LanguageEngine(builder(each)));
    }

    private static EngineBuilder builder(LanguageDatabase database) {
        return switch (database) {
            case SQLITE -> Engine.builder("jdbc:sqlite::memory:");
            case H2 -> Engine.builder("jdbc:h2:mem:language");
            case POSTGRESQL ->
                Engine.builder(TestServer.POSTGRESQL.newDatabase().dataSource());
            case MARIADB -> Engine.builder(TestServer.MARIADB.newDatabase().dataSource());
        };
    }

    /** A new session; the caller closes it, and nothing is committed. */
    Session openSession() {
        return engine.openSession();
    }

    /** The SQL that is executed for an example, each statement a line, or how it is refused. */
    String outcome(Example example) {
        try (Session session = openSession()) {
            return outcome(example, session);
        }
    }

    private String outcome(Example example, Session session) {
        List<Object> objects = new ArrayList<>();
        for (Class<?> type : example.method().getParameterTypes()) {
            objects.add(object(session, type));
        }
        try {
            Object statement = example.method().invoke(null, objects.toArray());
            recorder.clear();
            execute(session, statement);
            return String.join("\n", recorder.sql());
        } catch (QueryException e) {
            return "refused: " + e.getMessage();
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof QueryException refusal) {
                return "refused: " + refusal.getMessage();
            }
            throw new AssertionError(e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static void execute(Session session, Object statement) {
        if (statement instanceof Select<?> query) {
            session.list(query);
        } else if (statement instanceof Returning<?> query) {
            session.list(query);
        } else if (statement instanceof SqlQuery<?> query) {
            session.list(query);
        } else if (statement instanceof SqlText text) {
            session.execute(text);
        } else {
            session.execute((WriteStatement) statement);
        }
    }

    private static Object object(Session session, Class<?> type) {
        if (type == User.class) {
            return session.getOne(USER, 1L);
        } else if (type == Author.class) {
            return session.getOne(AUTHOR, 1L);
        } else if (type == Post.class) {
            return session.getOne(POST, 1L);
        } else if (type == Tag.class) {
            return session.getOne(TAG, 1L);
        } else if (type == Node.class) {
            return session.getOne(NODE, 1L);
        } else if (type == Customer.class) {
            return session.getOne(CUSTOMER, "acme");
        }
        throw new AssertionError("No object is known for " + type + ".");
    }
}
