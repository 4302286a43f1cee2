package dev.athanor.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.Engine;
import dev.athanor.event.StatementRecorder;
import dev.athanor.it.plans.PlanRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Random load plans bring what the graph of objects has, as a walk without them does, and send no more statements than their
 * formula. {@code -Dathanor.plan=SEED} runs one, {@code -Dathanor.seed=FIRST} others than a build does. What fails is told with a plan and a graph that are made small.
 */
@Tag("each-database")
class RandomLoadPlanTest {
    private static final int PLANS =
            Integer.getInteger("athanor.plans", Boolean.getBoolean("athanor.long") ? 2000 : 200);
    private static final long FIRST = Long.getLong("athanor.seed", 0);
    private static final int MOST_FAILURES = Integer.getInteger("athanor.failures", 3);

    private final StatementRecorder recorder = new StatementRecorder();
    private final Engine engine = ItDatabase.engine(recorder);

    @BeforeEach
    void createTables() {
        engine.schema().createAll();
    }

    @AfterEach
    void closeEngine() {
        engine.close();
    }

    @Test
    void randomPlans_bringWhatTheGraphHas_byNoMoreStatementsThanTheirFormula() {
        Long only = Long.getLong("athanor.plan");
        List<String> failures = new ArrayList<>();
        PlanRunner runner = new PlanRunner(engine, recorder);
        long first = only == null ? FIRST : only;
        for (long seed = first; seed < (only == null ? first + PLANS : first + 1); seed++) {
            String failure = failures.size() < MOST_FAILURES ? runner.run(seed) : null;
            if (failure != null) {
                failures.add(failure + "# again: -Dtest=RandomLoadPlanTest -Dathanor.test.database="
                        + ItDatabase.current().name().toLowerCase(Locale.ROOT) + " -Dathanor.plan=" + seed + "\n");
            }
        }
        assertThat(failures).isEmpty();
        if (only == null) {
            // a formula that nothing comes near to would prove nothing
            assertThat(runner.count("EXACT")).isGreaterThan(PLANS / 2);
            assertThat(runner.count("REFUSED")).isBetween(1, PLANS / 10);
        }
    }
}
