package dev.athanor.it;

import static dev.athanor.it.ledger.QMeter.METER;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.Engine;
import dev.athanor.EngineBuilder;
import dev.athanor.conformance.Row;
import dev.athanor.error.StaleEntityException;
import dev.athanor.error.StatementException;
import dev.athanor.it.ledger.Meter;
import dev.athanor.it.ledger.QMeter;
import dev.athanor.session.Session;
import dev.athanor.session.SessionFactory;
import dev.athanor.testing.TestDatabase;
import dev.athanor.testing.TestServer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions that change the same versioned row at the same time: one wins, and the others are told what they met. */
@Tag("each-database")
class RaceTest {
    private static final int THREADS = 8;
    /** A server waits for its disk and its clients. */
    private static final int INCREMENTS =
            Boolean.getBoolean("athanor.long") || ItDatabase.isOneOf(ItDatabase.SQLITE, ItDatabase.H2) ? 1000 : 200;

    private static final int ROUNDS = 50;

    @TempDir
    private Path directory;

    private @Nullable TestDatabase database;
    private Engine engine;
    private SessionFactory sessions;
    private long id;

    @BeforeEach
    void insertMeter() {
        engine = builder().build();
        engine.schema().createAll();
        sessions = engine.sessions(options -> options.expireOnCommit(false));
        Meter meter = QMeter.builder().name("shared").amount(0).build();
        engine.useTransaction(session -> session.add(meter));
        id = meter.getId();
    }

    private EngineBuilder builder() {
        switch (ItDatabase.current()) {
            case SQLITE -> {
                return Engine.builder(
                        "jdbc:sqlite:" + directory.resolve("race.db") + "?journal_mode=WAL&synchronous=NORMAL");
            }
            case H2 -> {
                return Engine.builder("jdbc:h2:" + directory.resolve("race"));
            }
            case POSTGRESQL -> database = TestServer.POSTGRESQL.newDatabase();
            case MARIADB -> database = TestServer.MARIADB.newDatabase();
        }
        return Engine.builder(database.url()).pool(pool -> pool.size(THREADS));
    }

    @AfterEach
    void dropDatabase() {
        engine.close();
        if (database != null) {
            database.close();
        }
    }

    @Test
    @Row("C124")
    void rowThatAnotherSessionChanged_isStale_andTheErrorTellsBothVersions() {
        assertThatThrownBy(() -> changeAfter(() ->
                        engine.useTransaction(other -> other.getOne(METER, id).setAmount(5))))
                .isInstanceOf(StaleEntityException.class)
                .hasMessage("Meter with key " + id
                        + " was to be updated at version 1, but its row has version 2 now: somebody changed it since"
                        + " it was read. Roll back, read it again, and repeat the change where it still makes sense.");
        assertThat(amount()).isEqualTo(5);
    }

    @Test
    @Row("C124")
    void rowThatAnotherSessionDeleted_isStale_andTheErrorSaysSo() {
        assertThatThrownBy(() ->
                        changeAfter(() -> engine.useTransaction(other -> other.delete(other.getOne(METER, id)))))
                .isInstanceOf(StaleEntityException.class)
                .hasMessage("Meter with key " + id
                        + " was to be updated at version 1, but its row is gone: somebody deleted it since it was"
                        + " read. Roll back and read what is there.");
    }

    @Test
    @Row("C124")
    void changedRow_isNotDeleted() {
        try (Session mine = sessions.openSession()) {
            Meter meter = mine.getOne(METER, id);
            mine.commit();
            engine.useTransaction(other -> other.getOne(METER, id).setAmount(5));
            mine.delete(meter);
            assertThatThrownBy(mine::commit)
                    .isInstanceOf(StaleEntityException.class)
                    .hasMessageStartingWith("Meter with key " + id
                            + " was to be deleted at version 1, but its row has version 2 now: ");
        }
        assertThat(amount()).isEqualTo(5);
    }

    @Test
    void ofTwoSessionsThatChangeOneRow_exactlyOneWins() throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int round = 1; round <= ROUNDS; round++) {
                List<Future<Boolean>> wins = new ArrayList<>();
                for (int i = 0; i < 2; i++) {
                    wins.add(threads.submit(() -> wins(barrier)));
                }
                assertThat(List.of(wins.get(0).get(), wins.get(1).get()))
                        .as("round %d", round)
                        .containsExactlyInAnyOrder(true, false);
                assertThat(amount()).isEqualTo(round);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Whether the change was the first of two that were made from the same version. */
    private boolean wins(CyclicBarrier barrier) throws Exception {
        try (Session session = sessions.openSession()) {
            Meter meter = session.getOne(METER, id);
            session.commit();
            long version = meter.getVersion();
            meter.setAmount(meter.getAmount() + 1);
            barrier.await();
            try {
                session.commit();
                return true;
            } catch (StaleEntityException e) {
                assertThat(e)
                        .hasMessageStartingWith("Meter with key " + id + " was to be updated at version " + version
                                + ", but its row has version " + (version + 1) + " now: ");
                return false;
            }
        }
    }

    @Test
    void eightThreadsThatCountUp_loseNone() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> counting = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                counting.add(threads.submit(this::countUp));
            }
            for (Future<?> each : counting) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(amount()).isEqualTo(THREADS * INCREMENTS);
        long version = engine.inTransaction(session -> session.getOne(METER, id).getVersion());
        assertThat(version).isEqualTo(1L + (long) THREADS * INCREMENTS);
    }

    private void countUp() {
        for (int done = 0; done < INCREMENTS; ) {
            try (Session session = sessions.openSession()) {
                Meter meter = session.getOne(METER, id);
                session.commit();
                meter.setAmount(meter.getAmount() + 1);
                session.commit();
                done++;
            } catch (StaleEntityException e) {
                assertThat(e).hasMessageStartingWith("Meter with key " + id + " was to be updated at version ");
            } catch (StatementException e) {
                if (!isConflict(e)) {
                    throw e;
                }
            }
        }
    }

    /** Whether the database ended the transaction because of another one: serialization failures, deadlocks, locks. */
    private static boolean isConflict(StatementException error) {
        if (!(error.getCause() instanceof SQLException cause)) {
            return false;
        }
        String state = cause.getSQLState();
        return state != null && state.startsWith("40")
                || switch (ItDatabase.current()) {
                    case SQLITE -> (cause.getErrorCode() & 0xFF) == 5;
                    case H2 -> cause.getErrorCode() == 50200 || cause.getErrorCode() == 90131;
                    case MARIADB -> cause.getErrorCode() == 1020 || cause.getErrorCode() == 1205;
                    case POSTGRESQL -> false;
                };
    }

    private void changeAfter(Runnable others) {
        try (Session mine = sessions.openSession()) {
            Meter meter = mine.getOne(METER, id);
            mine.commit();
            others.run();
            meter.setAmount(7);
            mine.commit();
        }
    }

    private int amount() {
        return engine.inTransaction(session -> session.one(select(METER.amount).where(METER.id.eq(id))));
    }
}
