package dev.athanor.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The listener, fed by a launcher of its own with the cases below. */
class RowListenerTest {

    private static final String CASES = "dev.athanor.conformance.RowListenerTest$Cases";

    private static boolean launched;

    @TempDir
    private Path module;

    @Test
    void writesOneLineForEachRowTestAndDatabase() throws IOException {
        run();

        assertThat(Files.readAllLines(module.resolve("target/conformance-sqlite-1.tsv")))
                .containsExactly(
                        "C1\t" + CASES + "#twoRows\tsqlite\tpass",
                        "C2\t" + CASES + "#twoRows\tsqlite\tpass",
                        "C3\t" + CASES + "#twoMarks\th2\tpass",
                        "C3\t" + CASES + "#twoMarks\tsqlite\tpass",
                        "C4\t" + CASES + "#twoMarks\tsqlite\tpass",
                        "S1\t" + CASES + "$Inner#markOnTheClass\tsqlite\tpass",
                        "S2\t" + CASES + "#fails\tsqlite\tfail",
                        "S3\t" + CASES + "#secondInvocationFails\tsqlite\tfail",
                        "S4\t" + CASES + "#allInvocationsPass\tsqlite\tpass");
    }

    @Test
    void overwritesWhatAnEarlierRunWrote() throws IOException {
        ProofFile.of(module, "sqlite", 1).write(List.of(new Proof("S99", "old.Test#gone", "sqlite", true)));

        run();

        assertThat(ProofFile.of(module, "sqlite", 1).read())
                .hasSize(9)
                .noneMatch(proof -> proof.row().equals("S99"));
    }

    @Test
    void marksWithoutADatabase_areOfTheOneOfTheRun_inAFileOfItsOwn() {
        run();
        run("postgresql");

        assertThat(ProofFile.of(module, "postgresql", 1).read())
                .extracting(proof -> proof.row() + " " + proof.database())
                .contains("C1 postgresql", "C3 h2", "C3 sqlite", "C4 postgresql");
        assertThat(ProofFile.readAll(module)).hasSize(18);
    }

    private void run() {
        run("sqlite");
    }

    private void run(String database) {
        launched = true;
        try {
            launch(database);
        } finally {
            launched = false;
        }
    }

    private void launch(String database) {
        LauncherConfig config = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .addTestExecutionListeners(new RowListener(module, database, 1))
                .build();
        LauncherFactory.create(config)
                .execute(LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectClass(Cases.class))
                        .build());
    }

    static boolean launched() {
        return launched;
    }

    /** Some fail on purpose, so they run by the launcher above only. */
    @EnabledIf("dev.athanor.conformance.RowListenerTest#launched")
    static class Cases {

        @Test
        @Row({"C1", "C2"})
        void twoRows() {}

        @Test
        @Row(
                value = "C3",
                database = {"sqlite", "h2"})
        @Row("C4")
        void twoMarks() {}

        @Test
        @Row("S2")
        void fails() {
            fail("on purpose");
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3})
        @Row("S3")
        void secondInvocationFails(int number) {
            assertThat(number).isNotEqualTo(2);
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        @Row("S4")
        void allInvocationsPass(int number) {
            assertThat(number).isPositive();
        }

        @Test
        @Row("S5")
        void aborted() {
            Assumptions.abort("not here");
        }

        @Test
        void unmarked() {}

        @Nested
        @Row("S1")
        class Inner {

            @Test
            void markOnTheClass() {}
        }
    }
}
