package dev.athanor.feature;

import dev.athanor.Engine;
import dev.athanor.event.StatementRecorder;
import dev.athanor.session.Session;
import dev.athanor.session.SessionFactory;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;

/** A test that runs on an empty database of each kind. */
abstract class FeatureTest {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    final StatementRecorder recorder = new StatementRecorder();
    Engine engine = Engine.open("jdbc:sqlite::memory:");
    SessionFactory sessions = engine.sessions(options -> options);

    static List<String> databases() {
        return List.of("sqlite", "h2");
    }

    /** Opens the database; its sessions keep what they know at commit. */
    QLine open(String database, LineModel model) {
        QLine table = new QLine(model);
        engine.close();
        engine = Engine.builder(
                        database.equals("h2")
                                ? "jdbc:h2:mem:feature" + NUMBER.incrementAndGet()
                                : "jdbc:sqlite::memory:")
                .entities(table)
                .listener(recorder)
                .build();
        engine.schema().createAll();
        sessions = engine.sessions(options -> options.expireOnCommit(false));
        recorder.clear();
        return table;
    }

    @AfterEach
    void closeEngine() {
        engine.close();
    }

    void given(Line... lines) {
        inSession(session -> session.addAll((Object[]) lines));
        recorder.clear();
    }

    void inSession(Consumer<Session> work) {
        try (Session session = sessions.openSession()) {
            work.accept(session);
            session.commit();
        }
    }

    List<String> statements() {
        List<String> sql = recorder.sql();
        recorder.clear();
        return sql;
    }
}
