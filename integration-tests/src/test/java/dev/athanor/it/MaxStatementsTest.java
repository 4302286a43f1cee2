package dev.athanor.it;

import static dev.athanor.it.loading.QChoir.CHOIR;
import static dev.athanor.query.Load.lazy;
import static dev.athanor.query.Load.selectIn;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.athanor.Engine;
import dev.athanor.conformance.Row;
import dev.athanor.it.loading.Choir;
import dev.athanor.it.loading.QChoir;
import dev.athanor.it.loading.QSinger;
import dev.athanor.junit.MaxStatements;
import dev.athanor.session.Session;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The extension for JUnit, by tests that are run here and of which some fail. */
class MaxStatementsTest extends DatabaseTest {
    private static final Map<String, TestExecutionResult> RESULTS = new ConcurrentHashMap<>();
    private static volatile Engine shared;

    @BeforeEach
    void choirs() {
        for (long i = 1; i <= 3; i++) {
            Choir choir = QChoir.builder().id(i).name("choir " + i).build();
            choir.getSingers().add(QSinger.builder().id(i).name("singer").build());
            given(choir);
        }
        shared = engine;
        RESULTS.clear();
    }

    private static void run(Class<?> tests, Map<String, String> parameters) {
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(tests))
                                .configurationParameters(parameters)
                                .build(),
                        new TestExecutionListener() {
                            @Override
                            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                                if (test.isTest()) {
                                    RESULTS.put(test.getDisplayName(), result);
                                }
                            }
                        });
    }

    private static void run(Class<?> tests) {
        run(tests, Map.of());
    }

    private static void assertPassed(String... tests) {
        for (String test : tests) {
            assertThat(result(test).getThrowable()).as(test).isEmpty();
        }
    }

    private static Throwable failure(String test) {
        return result(test).getThrowable().orElseThrow();
    }

    private static TestExecutionResult result(String test) {
        return Objects.requireNonNull(RESULTS.get(test), () -> test + " among " + RESULTS.keySet());
    }

    private static void assertTooMany(String test, int sent, int most) {
        assertThat(failure(test))
                .isExactlyInstanceOf(AssertionError.class)
                .extracting(failure -> failure.getMessage().lines().findFirst().orElseThrow())
                .isEqualTo("The test sent " + sent + (sent == 1 ? " statement" : " statements")
                        + ", and @MaxStatements allows " + most + ":");
    }

    private static void walk(Session session, boolean oneByOne) {
        for (Choir choir :
                session.list(select(CHOIR).options(oneByOne ? lazy(CHOIR.singers) : selectIn(CHOIR.singers)))) {
            assertThat(choir.getSingers()).hasSize(1);
        }
    }

    static class Methods {
        @BeforeEach
        void isNotCounted() {
            try (Session session = shared.openSession()) {
                walk(session, true);
            }
        }

        @Test
        @MaxStatements(2)
        void keepsTo() {
            shared.useTransaction(session -> walk(session, false));
        }

        @Test
        @MaxStatements(2)
        void exceeds() {
            shared.useTransaction(session -> walk(session, true));
        }

        @Test
        @MaxStatements(1)
        void gets() {
            try (Session session = shared.openSession()) {
                for (long i = 1; i <= 3; i++) {
                    session.getOne(CHOIR, i);
                }
            }
        }

        @Test
        void saysNothing() {
            shared.useTransaction(session -> walk(session, true));
        }

        @Test
        @MaxStatements(0)
        void failsByItself() {
            shared.useTransaction(session -> walk(session, false));
            throw new IllegalStateException("own");
        }

        @Test
        @MaxStatements(0)
        void isAborted() {
            shared.useTransaction(session -> walk(session, false));
            assumeTrue(shared == null);
        }

        @Test
        @MaxStatements(-1)
        void isNegative() {}
    }

    @Test
    void testWithinItsLimit_passes_andWhatIsSentBeforeIsNotCounted() {
        run(Methods.class);
        assertPassed("keepsTo()", "saysNothing()");
        assertTooMany("exceeds()", 4, 2);
    }

    @Test
    @Row("S116")
    void failure_listsEachStatement_andWhereItWasTouched() {
        run(Methods.class);
        List<String> lines = failure("exceeds()").getMessage().lines().toList();
        assertThat(lines).hasSize(5);
        assertThat(SqlRecorder.form(lines.get(1))).isEqualTo("1 x  SELECT choir.id, choir.name FROM choir");
        assertThat(SqlRecorder.form(lines.get(2)))
                .isEqualTo("3 x  SELECT singer.id, singer.name, singer.choir_id FROM singer WHERE singer.choir_id = ?");
        assertThat(lines.get(3))
                .matches("      touch of Choir\\.singers at dev\\.athanor\\.it\\.MaxStatementsTest\\.walk"
                        + "\\(MaxStatementsTest\\.java:\\d+\\), 3 times");
        assertThat(lines.get(4))
                .isEqualTo("      load it with the query: select(CHOIR).options(selectIn(CHOIR.singers))");
    }

    @Test
    void failure_listsObjectsThatWereGotByKey() {
        run(Methods.class);
        assertTooMany("gets()", 3, 1);
        List<String> lines = failure("gets()").getMessage().lines().toList();
        assertThat(lines.get(2))
                .matches("      get of Choir at dev\\.athanor\\.it\\.MaxStatementsTest\\$Methods\\.gets"
                        + "\\(MaxStatementsTest\\.java:\\d+\\), 3 times");
        assertThat(lines.get(3)).isEqualTo("      read them by one query: select(CHOIR).where(CHOIR.id.in(keys))");
    }

    @Test
    void testThatFailsByItself_keepsItsFailure() {
        run(Methods.class);
        assertThat(failure("failsByItself()"))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("own");
        assertThat(failure("failsByItself()").getSuppressed())
                .singleElement()
                .satisfies(guard -> assertThat(guard)
                        .hasMessageStartingWith("The test sent 2 statements, and @MaxStatements allows 0"));
        assertThat(result("isAborted()").getStatus()).isEqualTo(TestExecutionResult.Status.ABORTED);
    }

    @Test
    void negativeLimit_isRefused() {
        run(Methods.class);
        assertThat(failure("isNegative()"))
                .hasMessage(
                        "@MaxStatements(-1) of isNegative(): a test sends no less than 0 statements. Say how many it may send.");
    }

    @MaxStatements(0)
    static class Classes {
        @Test
        void byItsClass() {
            shared.useTransaction(session -> session.getOne(CHOIR, 1));
        }

        @Test
        @MaxStatements(1)
        void byItself() {
            shared.useTransaction(session -> session.getOne(CHOIR, 1));
        }

        @RepeatedTest(value = 2, name = "each {currentRepetition}")
        @MaxStatements(1)
        void eachTime() {
            shared.useTransaction(session -> session.getOne(CHOIR, 1));
        }

        @Nested
        class Inner {
            @Test
            void byTheOuterClass() {
                byItsClass();
            }
        }
    }

    static class Subclass extends Classes {
        @Test
        void byTheSuperclass() {
            shared.useTransaction(session -> session.getOne(CHOIR, 1));
        }
    }

    @Test
    void limitOfAClass_holdsForItsTests_unlessTheySayAnother() {
        run(Subclass.class);
        assertTooMany("byItsClass()", 1, 0);
        assertTooMany("byTheSuperclass()", 1, 0);
        assertPassed("byItself()", "each 1", "each 2");
        RESULTS.clear();
        run(Classes.class);
        assertTooMany("byTheOuterClass()", 1, 0);
    }

    static class Threads {
        private static final ExecutorService BEFORE = Executors.newSingleThreadExecutor();

        static {
            BEFORE.execute(() -> {}); // its thread is there before any test
        }

        private static void get() {
            shared.useTransaction(session -> session.getOne(CHOIR, 1));
        }

        @Test
        @MaxStatements(0)
        void startsAThread() throws InterruptedException {
            Thread thread = new Thread(Threads::get);
            thread.start();
            thread.join();
        }

        @Test
        @MaxStatements(0)
        void asksAThreadOfOthers() throws Exception {
            BEFORE.submit(Threads::get).get(10, TimeUnit.SECONDS);
        }

        @Test
        @MaxStatements(1)
        void severalEngines() {
            try (Engine one = Engine.open("jdbc:sqlite::memory:");
                    Engine other = Engine.open("jdbc:sqlite::memory:")) {
                one.useTransaction(session -> session.execute(sql("create table one (id int)")));
                other.useTransaction(session -> session.execute(sql("create table other (id int)")));
            }
        }
    }

    @Test
    void threadsThatATestStarts_areCounted_andAllEngines() {
        run(Threads.class);
        assertTooMany("startsAThread()", 1, 0);
        assertPassed("asksAThreadOfOthers()");
        assertTooMany("severalEngines()", 2, 1);
    }

    @Execution(ExecutionMode.CONCURRENT)
    static class Parallel {
        private static final CountDownLatch BOTH = new CountDownLatch(2);

        /** Each test sends while the other one runs. */
        private static void send(int times) throws InterruptedException {
            BOTH.countDown();
            assertThat(BOTH.await(20, TimeUnit.SECONDS)).isTrue();
            for (int i = 0; i < times; i++) {
                shared.useTransaction(session -> session.getOne(CHOIR, 1));
            }
        }

        @Test
        @MaxStatements(5)
        void five() throws InterruptedException {
            send(5);
        }

        @Test
        @MaxStatements(2)
        void three() throws InterruptedException {
            send(3);
        }
    }

    @Test
    void testsInParallel_areCountedEachForItself() {
        run(
                Parallel.class,
                Map.of(
                        "junit.jupiter.execution.parallel.enabled", "true",
                        "junit.jupiter.execution.parallel.config.strategy", "fixed",
                        "junit.jupiter.execution.parallel.config.fixed.parallelism", "2"));
        assertPassed("five()");
        assertTooMany("three()", 3, 2);
    }

    @Test
    void listenerOfTheClassPath_wantsNoValues_andOthersGetThemAllTheSame() {
        assertThat(recorder.events()).isEmpty();
        try (Session session = engine.openSession()) {
            session.getOne(CHOIR, 1);
        }
        assertThat(recorder.statements())
                .singleElement()
                .satisfies(event -> assertThat(event.binds()).containsExactly(List.of(1L)));
    }
}
