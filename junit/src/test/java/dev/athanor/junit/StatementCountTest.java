package dev.athanor.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which test a thread counts for. */
class StatementCountTest {
    private static @Nullable StatementCount inNewThread() throws Exception {
        FutureTask<@Nullable StatementCount> asked = new FutureTask<>(StatementCount::ofThisThread);
        new Thread(asked).start();
        return asked.get(10, TimeUnit.SECONDS);
    }

    @Test
    void threadOfTheTest_andThoseThatItStarts_countForIt() throws Exception {
        StatementCount count = new StatementCount(0);
        assertThat(StatementCount.ofThisThread()).isNull();
        count.begin();
        assertThat(StatementCount.ofThisThread()).isSameAs(count);
        assertThat(inNewThread()).isSameAs(count);
        count.end();
        assertThat(StatementCount.ofThisThread()).isNull();
        assertThat(inNewThread()).isNull();
    }

    @Test
    void countWithinAnother_givesWayToIt() {
        StatementCount outer = new StatementCount(0);
        StatementCount inner = new StatementCount(0);
        outer.begin();
        inner.begin();
        assertThat(StatementCount.ofThisThread()).isSameAs(inner);
        inner.end();
        assertThat(StatementCount.ofThisThread()).isSameAs(outer);
        outer.end();
    }

    @Test
    void threadsOfThePoolThatRunsTests_runOthers() throws Exception {
        ForkJoinPool pool = new ForkJoinPool(2);
        try {
            Callable<Boolean> test = () -> {
                StatementCount count = new StatementCount(0);
                count.begin();
                boolean[] counts = {true};
                CountDownLatch done = new CountDownLatch(1);
                ForkJoinTask.adapt(() -> {
                            counts[0] = StatementCount.ofThisThread() != null;
                            done.countDown();
                        })
                        .fork(); // the pool makes a second thread for it, on this one, which inherits
                assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
                assertThat(StatementCount.ofThisThread()).isSameAs(count);
                assertThat(inNewThread()).isSameAs(count);
                count.end();
                return counts[0];
            };
            assertThat(pool.submit(test).get(20, TimeUnit.SECONDS)).isFalse();
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void whatIsSentAfterTheEnd_isNotCounted() {
        StatementCount count = new StatementCount(0);
        count.begin();
        count.end();
        count.add("SELECT 1", null);
        assertThat(count.exceeded()).isNull();
    }
}
