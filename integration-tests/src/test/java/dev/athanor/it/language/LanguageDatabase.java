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
import dev.athanor.query.WriteStatement;
import dev.athanor.session.Session;
import dev.athanor.testing.TestServer;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The databases that the language is for, each with a few rows that every statement meets anew. */
enum LanguageDatabase {
    SQLITE("SQLite", () -> Engine.builder("jdbc:sqlite::memory:")),
    H2("H2", () -> Engine.builder("jdbc:h2:mem:language")),
    POSTGRESQL(
            "PostgreSQL",
            () -> Engine.builder(TestServer.POSTGRESQL.newDatabase().dataSource())),
    MARIADB("MariaDB", () -> Engine.builder(TestServer.MARIADB.newDatabase().dataSource()));

    private final String label;
    private final Supplier<EngineBuilder> builder;
    private final StatementRecorder recorder = new StatementRecorder();
    private volatile Engine engine;

    LanguageDatabase(String label, Supplier<EngineBuilder> builder) {
        this.label = label;
        this.builder = builder;
    }

    /** An engine on the database with the rows; it is not to be closed. */
    synchronized Engine engine() {
        Engine made = engine;
        if (made == null) {
            made = builder.get().listener(recorder).build();
            made.schema().createAll();
            try (Session session = made.openSession()) {
                LanguageRows.addTo(session);
                session.commit();
            }
            engine = made;
        }
        return made;
    }

    /** The SQL that is executed for an example, each statement a line, or how it is refused. */
    String outcome(Example example) {
        try (Session session = engine().openSession()) {
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

    @Override
    public String toString() {
        return label;
    }
}
