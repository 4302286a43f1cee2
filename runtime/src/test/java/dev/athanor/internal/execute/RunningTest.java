package dev.athanor.internal.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.dialect.Dialects;
import java.lang.reflect.Proxy;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever stops a statement stops the one that runs, and never the next one. */
@Timeout(60)
class RunningTest {
    private final KeptStatement next = statement("SELECT 2", () -> {});

    /** What a driver does in {@code Statement.cancel}. */
    private interface Cancel {
        void run() throws Exception;
    }

    private enum End {
        OF_THE_STATEMENT,
        BY_THE_NEXT_STATEMENT,
        OF_THE_TRANSACTION
    }

    private static KeptStatement statement(String sql, Cancel cancel) {
        PreparedStatement statement = (PreparedStatement) Proxy.newProxyInstance(
                RunningTest.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("cancel")) {
                        cancel.run();
                    }
                    return null;
                });
        return new KeptStatement(sql, sql, statement, Dialects.H2.storage(), false);
    }

    @Test
    void cancel_stopsWhatRuns_andIsTakenOnce() throws SQLException {
        AtomicInteger cancels = new AtomicInteger();
        KeptStatement statement = statement("SELECT 1", cancels::incrementAndGet);
        Running running = new Running(0);
        assertThat(running.cancel()).isFalse();
        running.begin(statement);
        assertThat(running.cancel()).isTrue();
        running.end(statement);
        assertThat(running.cancel()).isFalse();
        assertThat(cancels).hasValue(1);
        assertThat(running.takeCancelled(statement)).isTrue();
        assertThat(running.takeCancelled(statement)).isFalse();
    }

    @Test
    void cancelThatCameToNothing_isNotSaidOfTheNextExecution() throws SQLException {
        KeptStatement statement = statement("SELECT 1", () -> {});
        Running running = new Running(0);
        running.begin(statement);
        assertThat(running.cancel()).isTrue();
        running.end(statement);
        running.begin(statement);
        running.end(statement);
        assertThat(running.takeCancelled(statement)).isFalse();
    }

    @Test
    void cancelOfAResultReadInParts_isSaidOfItsNextPart() throws SQLException {
        KeptStatement statement = statement("SELECT 1", () -> {});
        Running running = new Running(0);
        running.begin(statement);
        assertThat(running.cancel()).isTrue();
        running.end(statement);
        running.resume(statement);
        running.end(statement);
        assertThat(running.takeCancelled(statement)).isTrue();
    }

    @Test
    void driverThatDoesNotCancel_isTold_andTheStatementRunsOn() throws SQLException {
        KeptStatement statement = statement("SELECT 1", () -> {
            throw new SQLException("no cancel");
        });
        Running running = new Running(0);
        running.begin(statement);
        assertThatThrownBy(running::cancel).hasMessage("no cancel");
        assertThatThrownBy(running::cancel).hasMessage("no cancel");
        running.end(statement);
        assertThat(running.cancel()).isFalse();
        assertThat(running.takeCancelled(statement)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void end_waitsForWhoIsStoppingTheStatement(End end) throws Exception {
        CountDownLatch inDriver = new CountDownLatch(1);
        CountDownLatch driverGoesOn = new CountDownLatch(1);
        KeptStatement statement = statement("SELECT 1", () -> {
            inDriver.countDown();
            driverGoesOn.await();
        });
        Running running = new Running(0);
        running.begin(statement);
        CompletableFuture<Boolean> cancel = CompletableFuture.supplyAsync(() -> cancel(running));
        inDriver.await();
        CompletableFuture<Void> ended = CompletableFuture.runAsync(() -> end(running, statement, end));
        assertThatThrownBy(() -> ended.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        assertThat(cancel).isNotDone();
        driverGoesOn.countDown();
        ended.get();
        assertThat(cancel.get()).isTrue();
        assertThat(running.cancel()).isEqualTo(end == End.BY_THE_NEXT_STATEMENT);
    }

    /** What is executed again before it ended is the same statement: it is still the one that was stopped. */
    @Test
    void partOfAStatementBeingStopped_belongsToIt() throws Exception {
        CountDownLatch inDriver = new CountDownLatch(1);
        CountDownLatch driverGoesOn = new CountDownLatch(1);
        KeptStatement statement = statement("INSERT", () -> {
            inDriver.countDown();
            driverGoesOn.await();
        });
        Running running = new Running(0);
        running.begin(statement);
        CompletableFuture<Boolean> cancel = CompletableFuture.supplyAsync(() -> cancel(running));
        inDriver.await();
        CompletableFuture<Void> again = CompletableFuture.runAsync(() -> running.begin(statement));
        driverGoesOn.countDown();
        assertThat(cancel.get()).isTrue();
        again.get();
        running.end(statement);
        assertThat(running.takeCancelled(statement)).isTrue();
    }

    /** The driver's cancel counts as wrong where its statement is not the one between begin and end. */
    @Test
    void cancelsWithoutPause_meetNoOtherStatement() throws Exception {
        AtomicReference<KeptStatement> executing = new AtomicReference<>();
        AtomicInteger wrong = new AtomicInteger();
        AtomicInteger right = new AtomicInteger();
        KeptStatement[] statements = new KeptStatement[2];
        for (int i = 0; i < statements.length; i++) {
            int own = i;
            statements[i] = statement("SELECT " + i, () -> {
                for (int look = 0; look < 20; look++) {
                    (executing.get() == statements[own] ? right : wrong).incrementAndGet();
                }
            });
        }
        Running running = new Running(0);
        CompletableFuture<Void> session = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 200_000 || right.get() == 0; i++) {
                KeptStatement statement = statements[i % statements.length];
                executing.set(statement);
                running.begin(statement);
                running.end(statement);
            }
        });
        while (!session.isDone()) {
            cancel(running);
        }
        session.get();
        assertThat(wrong).hasValue(0);
        assertThat(right.get()).isPositive();
    }

    private void end(Running running, KeptStatement statement, End end) {
        switch (end) {
            case OF_THE_STATEMENT -> running.end(statement);
            case BY_THE_NEXT_STATEMENT -> running.begin(next);
            case OF_THE_TRANSACTION -> running.release();
        }
    }

    private static boolean cancel(Running running) {
        try {
            return running.cancel();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
