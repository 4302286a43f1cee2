package dev.athanor.it;

import static dev.athanor.it.NewObjects.post;
import static dev.athanor.it.NewObjects.user;
import static dev.athanor.it.blog.QPost.POST;
import static dev.athanor.it.shop.QUser.USER;
import static dev.athanor.query.Sql.count;
import static dev.athanor.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.Engine;
import dev.athanor.error.StatementException;
import dev.athanor.error.TransactionConflictException;
import dev.athanor.it.blog.Post;
import dev.athanor.session.Isolation;
import dev.athanor.session.Session;
import dev.athanor.session.SessionFactory;
import dev.athanor.session.SessionOptions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Transactions that the database refused because of another one are run again, so often as was said, and no others. */
class RetryTest extends DatabaseTest {
    @Test
    @Timeout(120)
    void transactionsThatCollide_areRunAgain_untilBothHaveSucceeded() throws Exception {
        given(post("first"));
        AtomicInteger runs = new AtomicInteger();
        CyclicBarrier bothHaveRead = new CyclicBarrier(2);
        SessionFactory sessions = engine.sessions(options -> strict(options).retrySerializationFailures(20));
        Callable<Long> one = () -> {
            AtomicInteger own = new AtomicInteger();
            return sessions.inTransaction(session -> {
                runs.incrementAndGet();
                return increment(session, own.incrementAndGet() == 1 ? bothHaveRead : null);
            });
        };
        inTwoThreads(one);
        assertThat(runs).hasValueGreaterThanOrEqualTo(3);
        assertThat(views()).isEqualTo(2);
    }

    @Test
    @Timeout(120)
    void transactionThatCollides_isAConflict_whereItIsNotRunAgain() throws Exception {
        given(post("first"));
        CyclicBarrier bothHaveRead = new CyclicBarrier(2);
        SessionFactory sessions = engine.sessions(RetryTest::strict);
        List<Throwable> failures = inTwoThreads(() -> {
            try (Session session = sessions.openSession()) {
                long views = increment(session, bothHaveRead);
                session.commit();
                return views;
            }
        });
        assertThat(failures)
                .singleElement()
                .satisfies(failure -> assertThat(failure)
                        .isInstanceOf(TransactionConflictException.class)
                        .hasMessageStartingWith("The database refused a statement because of another transaction: ")
                        .hasMessageContaining(
                                "oll back and run the whole transaction again, as inTransaction does where the session's"
                                        + " options say retrySerializationFailures(3)."));
        assertThat(views()).isEqualTo(1);
    }

    private static SessionOptions strict(SessionOptions options) {
        return switch (ItDatabase.current()) {
            case SQLITE -> options;
            case H2 -> options.isolation(Isolation.REPEATABLE_READ);
            case POSTGRESQL, MARIADB -> options.isolation(Isolation.SERIALIZABLE);
        };
    }

    /** Reads, waits where there is something to wait for, and writes. */
    private static long increment(Session session, @Nullable CyclicBarrier barrier) {
        Post post = session.getOne(POST, 1L);
        int views = post.getViews();
        if (barrier != null) {
            try {
                barrier.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
                throw new AssertionError(e);
            }
        }
        post.setViews(views + 1);
        session.flush();
        return views + 1L;
    }

    private static List<Throwable> inTwoThreads(Callable<Long> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Throwable> failures = new ArrayList<>();
        try {
            List<Future<Long>> results = List.of(threads.submit(work), threads.submit(work));
            for (Future<Long> result : results) {
                try {
                    result.get(60, TimeUnit.SECONDS);
                } catch (ExecutionException e) {
                    failures.add(e.getCause());
                }
            }
        } finally {
            threads.shutdownNow();
        }
        return failures;
    }

    private int views() {
        return engine.<Integer>inTransaction(session -> session.getOne(POST, 1L).getViews());
    }

    @Test
    void lastFailure_isThrown_withTheFormerOnes_andEachRunHasASessionOfItsOwn() {
        Set<Session> sessions = Collections.newSetFromMap(new IdentityHashMap<>());
        List<TransactionConflictException> failures = new ArrayList<>();
        Consumer<Session> work = session -> {
            sessions.add(session);
            session.add(user("roach"));
            session.flush();
            failures.add(conflict());
            throw failures.get(failures.size() - 1);
        };
        assertThatThrownBy(() -> retrying(3).useTransaction(work)).satisfies(thrown -> {
            assertThat(thrown).isSameAs(failures.get(3));
            assertThat(thrown.getSuppressed()).containsExactly(failures.get(0), failures.get(1), failures.get(2));
        });
        assertThat(sessions).hasSize(4);
        assertThat(recorder.log().stream().filter("ROLLBACK"::equals)).hasSize(4);
        assertThat(users()).isZero();
        failures.clear();
        assertThatThrownBy(() -> engine.useTransaction(work)).hasNoSuppressedExceptions();
        assertThat(failures).hasSize(1);
    }

    @Test
    void conflict_isFound_whereSomebodyWrappedIt() {
        assertThat(runs(2, () -> new IllegalStateException(conflict()))).isEqualTo(3);
        assertThat(runs(2, () -> new IllegalStateException(new SQLException("collided", "40001"))))
                .isEqualTo(3);
        assertThat(runs(2, () -> new IllegalStateException(new SQLException("collided", "40P01"))))
                .isEqualTo(3);
    }

    @Test
    void otherFailures_areNotRunAgain() {
        assertThat(runs(2, () -> new IllegalStateException("mine"))).isEqualTo(1);
        assertThat(runs(2, () -> new StatementException("wrong", "SELECT", new SQLException("wrong", "42601"))))
                .isEqualTo(1);
        assertThat(runs(2, () -> new IllegalStateException(new SQLException("waited", "HY000", 1205))))
                .isEqualTo(1);
    }

    @Test
    void sameExceptionAgainAndAgain_isThrownAsItIs() {
        TransactionConflictException same = conflict();
        assertThat(runs(3, () -> same)).isEqualTo(4);
        assertThat(same).hasNoSuppressedExceptions();
    }

    private int runs(int retries, Supplier<RuntimeException> failure) {
        AtomicInteger runs = new AtomicInteger();
        List<RuntimeException> thrown = new ArrayList<>();
        assertThatThrownBy(() -> retrying(retries).useTransaction(session -> {
                    runs.incrementAndGet();
                    thrown.add(failure.get());
                    throw thrown.get(thrown.size() - 1);
                }))
                .satisfies(last -> assertThat(last).isSameAs(thrown.get(thrown.size() - 1)));
        return runs.get();
    }

    @Test
    void conflictThatTheWorkHasDealtWith_isNotRunAgain() {
        AtomicInteger runs = new AtomicInteger();
        retrying(3).useTransaction(session -> {
            runs.incrementAndGet();
            session.add(user("roach"));
            assertThatThrownBy(() -> session.useSavepoint(() -> {
                        session.add(user("john"));
                        session.flush();
                        throw conflict();
                    }))
                    .isInstanceOf(TransactionConflictException.class);
        });
        assertThat(runs).hasValue(1);
        assertThat(users()).isEqualTo(1);
    }

    @Test
    void whatTheWorkHasCommitted_isNotDoneAgain() {
        assertThatThrownBy(() -> retrying(3).useTransaction(session -> {
                    session.add(user("roach"));
                    session.commit();
                    throw conflict();
                }))
                .isInstanceOf(TransactionConflictException.class);
        assertThat(users()).isEqualTo(1);
    }

    @Test
    void commit_isRunAgainWhereItWasRefused_andNotWhereItsOutcomeIsUnknown() throws SQLException {
        assertThat(runsOfFailingCommit("40001")).isEqualTo(3);
        assertThat(runsOfFailingCommit("08006")).isEqualTo(1);
    }

    /** How often work is run whose commit fails twice in that way. */
    private static int runsOfFailingCommit(String state) throws SQLException {
        AtomicInteger runs = new AtomicInteger();
        AtomicInteger commits = new AtomicInteger();
        try (LentConnection lent = LentConnection.open();
                Engine own = Engine.of(lent)) {
            own.schema().createAll();
            lent.tell((method, arguments) -> {
                if (method.equals("commit") && commits.incrementAndGet() <= 2) {
                    throw new SQLException("The commit failed.", state);
                }
            });
            SessionFactory sessions = own.sessions(options -> options.retrySerializationFailures(5));
            Function<Session, Long> work = session -> {
                runs.incrementAndGet();
                session.add(user("roach"));
                session.flush();
                return session.one(select(count()).from(USER));
            };
            if (state.startsWith("40")) {
                assertThat(sessions.inTransaction(work)).isEqualTo(1L);
            } else {
                assertThatThrownBy(() -> sessions.inTransaction(work))
                        .isInstanceOf(StatementException.class)
                        .isNotInstanceOf(TransactionConflictException.class)
                        .hasNoSuppressedExceptions();
            }
        }
        return runs.get();
    }

    @Test
    void interruptedThread_doesNotWait_andKeepsTheInterrupt() {
        AtomicInteger runs = new AtomicInteger();
        try {
            assertThatThrownBy(() -> retrying(3).useTransaction(session -> {
                        runs.incrementAndGet();
                        Thread.currentThread().interrupt();
                        throw conflict();
                    }))
                    .isInstanceOf(TransactionConflictException.class)
                    .satisfies(thrown -> assertThat(thrown.getSuppressed())
                            .singleElement()
                            .isInstanceOf(InterruptedException.class));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(runs).hasValue(1);
    }

    @Test
    void retries_areFromZeroToAThousand() {
        assertThatThrownBy(() -> engine.sessions(options -> options.retrySerializationFailures(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A transaction is run again from zero times, which is never, to 1000, not -1.");
        assertThatThrownBy(() -> engine.sessions(options -> options.retrySerializationFailures(1001)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private SessionFactory retrying(int times) {
        return engine.sessions(options -> options.retrySerializationFailures(times));
    }

    private long users() {
        return engine.<Long>inTransaction(session -> session.one(select(count()).from(USER)));
    }

    private static TransactionConflictException conflict() {
        return new TransactionConflictException("collided", "COMMIT", null);
    }
}
