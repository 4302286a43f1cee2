package dev.athanor.it.readme;

import static dev.athanor.it.loading.QChoir.CHOIR;
import static dev.athanor.query.Load.lazy;
import static dev.athanor.query.Load.selectIn;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.athanor.Engine;
import dev.athanor.event.Advice;
import dev.athanor.it.loading.Choir;
import dev.athanor.it.loading.QChoir;
import dev.athanor.it.loading.QSinger;
import dev.athanor.it.loading.Singer;
import dev.athanor.junit.MaxStatements;
import dev.athanor.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Runs what the guide to guards shows, and checks that it shows just this, with what the guards say. */
class GuardsGuideTest {
    private static final String PAGE = "docs/guards.md";

    private static Engine withChoirs(Engine engine) {
        engine.schema().createAll();
        engine.useTransaction(session -> {
            for (long i = 1; i <= 3; i++) {
                Choir choir = QChoir.builder().id(i).name("choir " + i).build();
                choir.getSingers().add(QSinger.builder().id(i).name("singer").build());
                session.add(choir);
            }
        });
        return engine;
    }

    private static Engine plain() {
        return withChoirs(Engine.open("jdbc:sqlite::memory:"));
    }

    private static Engine developed() {
        Engine engine = Engine.builder("jdbc:sqlite::memory:").development(true).build();
        return withChoirs(engine);
    }

    private static Engine heard(List<Advice> listened) {
        List<Advice> found = new ArrayList<>();
        Engine engine = Engine.builder("jdbc:sqlite::memory:")
                .development(mode -> mode.repeats(3).listener(found::add))
                .build();
        engine.close();
        assertThat(found).isEmpty();
        return withChoirs(Engine.builder("jdbc:sqlite::memory:")
                .development(mode -> mode.repeats(3).listener(listened::add))
                .build());
    }

    private static void print(String name) {
        assertThat(name).startsWith("choir ");
    }

    /** The page has another line than that of this file, which moves. */
    private static void assertShown(String text) throws IOException {
        Path root = Path.of(System.getProperty("athanor.root", ".."));
        assertThat(Files.readString(root.resolve(PAGE)))
                .contains("```text\n" + text.replaceAll("\\.java:\\d+\\)", ".java:31)") + "\n```");
    }

    @Test
    void counted() {
        try (Engine engine = plain()) {
            try (Session session = engine.openSession()) {
                List<Choir> choirs = session.list(select(CHOIR));
                choirs.forEach(choir -> assertThat(choir.getSingers()).hasSize(1));
                assertThat(session.statementCount()).isEqualTo(2);
            }
        }
    }

    static class Exceeding {
        private final Engine engine = plain();

        private static void print(String name, List<Singer> singers) {
            assertThat(name).startsWith("choir ");
            assertThat(singers).hasSize(1);
        }

        @Test
        @MaxStatements(2)
        void names() {
            try (Session session = engine.openSession()) {
                for (Choir choir : session.list(select(CHOIR).options(lazy(CHOIR.singers)))) {
                    print(choir.getName(), choir.getSingers());
                }
            }
        }
    }

    @Test
    void maxStatements() throws IOException {
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(Exceeding.class))
                                .build(),
                        summary);
        assertThat(summary.getSummary().getFailures()).hasSize(1);
        assertShown(summary.getSummary().getFailures().get(0).getException().getMessage());
    }

    @Test
    void repeated() throws IOException {
        List<Advice> found = new ArrayList<>();
        try (Engine engine = heard(found);
                Session session = engine.openSession()) {
            for (long id = 1; id <= 3; id++) {
                print(session.getOne(CHOIR, id).getName());
            }
            assertThat(found).hasSize(1);
            assertShown(found.get(0).toString());
        }
    }

    @Test
    void unread() throws IOException {
        List<Advice> found = new ArrayList<>();
        Engine engine = heard(found);
        try (Session session = engine.openSession()) {
            for (Choir choir : session.list(select(CHOIR).options(selectIn(CHOIR.singers)))) {
                print(choir.getName());
            }
        }
        engine.close();
        assertThat(found).hasSize(1);
        assertShown(found.get(0).toString());
    }

    @Test
    void stale() throws IOException {
        List<Advice> found = new ArrayList<>();
        try (Engine engine = heard(found);
                Session session = engine.openSession()) {
            Choir choir = session.getOne(CHOIR, 1);
            session.handle().execute("update choir set name = 'renamed' where id = 1");
            assertThat(session.one(select(CHOIR).where(CHOIR.id.eq(1L)))).isSameAs(choir);
            assertThat(choir.getName()).isEqualTo("choir 1");
            assertThat(found).hasSize(1);
            assertShown(found.get(0).toString());
        }
    }

    @Test
    void developmentMode_changesNothing() {
        try (Engine engine = developed();
                Session session = engine.openSession()) {
            assertThat(session.list(select(CHOIR).options(selectIn(CHOIR.singers))))
                    .hasSize(3);
            assertThat(session.statementCount()).isEqualTo(2);
        }
    }

    @Test
    void everyBlock_runs() throws IOException {
        ShownCode.assertRuns(PAGE, "test/java/dev/athanor/it/readme/GuardsGuideTest.java");
    }
}
