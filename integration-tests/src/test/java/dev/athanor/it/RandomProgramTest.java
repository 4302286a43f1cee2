package dev.athanor.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.Engine;
import dev.athanor.it.programs.KeptPrograms;
import dev.athanor.it.programs.Runner;
import dev.athanor.it.programs.Writes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Random programs of session operations do what the plain model of the specification says. {@code -Dathanor.program=SEED} runs
 * one, {@code -Dathanor.seed=FIRST} others than a build does. A program that fails is shortened; its text belongs among {@link
 * KeptPrograms}, which run first.
 */
@Tag("each-database")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RandomProgramTest {
    private static final boolean LONG = Boolean.getBoolean("athanor.long");
    private static final long FIRST = Long.getLong("athanor.seed", 0);
    private static final int MOST_FAILURES = Integer.getInteger("athanor.failures", 3);
    private static final Path SOURCES = Path.of("src/test/java/dev/athanor/it/programs");

    private final Writes writes = new Writes();
    private final Engine engine = ItDatabase.engine(writes);

    @BeforeEach
    void createTables() {
        engine.schema().createAll();
    }

    @AfterEach
    void closeEngine() {
        engine.close();
    }

    /** A tenth of them in each build, all of them where long tests run. */
    private static int programs() {
        int all = ItDatabase.current() == ItDatabase.SQLITE ? 20_000 : 500;
        return Integer.getInteger("athanor.programs", LONG ? all : all / 10);
    }

    @Test
    @Order(1)
    void programsThatFailedOnce_doNoMore() {
        List<String> failures = new ArrayList<>();
        try (Runner runner = new Runner(engine, writes)) {
            KeptPrograms.all().forEach((name, text) -> {
                String failure = runner.kept(name, text);
                if (failure != null) {
                    failures.add(failure);
                }
            });
            assertThat(failures).isEmpty();
            assertThat(runner.counts()).containsKeys("Commit", "RollbackTo", "Refresh", "DeleteElsewhere");
        }
    }

    @Test
    @Order(2)
    void randomPrograms_doWhatTheModelDoes() {
        Long only = Long.getLong("athanor.program");
        List<String> failures = new ArrayList<>();
        try (Runner runner = new Runner(engine, writes)) {
            if (only != null) {
                add(failures, runner, only);
            }
            for (long seed = FIRST;
                    only == null && seed < FIRST + programs() && failures.size() < MOST_FAILURES;
                    seed++) {
                add(failures, runner, seed);
            }
            assertThat(failures).as(() -> runner.counts().toString()).isEmpty();
            if (only == null && programs() >= 2000) {
                assertThat(runner.counts()).containsKeys(OPERATIONS);
            }
        }
    }

    /** What each run of many programs comes to. */
    private static final String[] OPERATIONS = {
        "Add",
        "Add SessionStateException",
        "ChangeElsewhere",
        "Clear",
        "Commit",
        "Commit IntegrityException",
        "Delete",
        "DeleteElsewhere",
        "Expire",
        "Expunge",
        "FailingStatement IntegrityException",
        "Flush",
        "Get",
        "Merge",
        "Put",
        "Query",
        "Read",
        "Read InvalidValueException",
        "Refresh",
        "Relate",
        "Release",
        "Remove",
        "Reopen",
        "Rollback",
        "RollbackTo",
        "Savepoint",
        "Savepoint IntegrityException",
        "Set"
    };

    private static void add(List<String> failures, Runner runner, long seed) {
        String failure = runner.random(seed);
        if (failure != null) {
            failures.add(failure + "\n# again: -Dtest=RandomProgramTest -Dathanor.test.database="
                    + ItDatabase.current().name().toLowerCase(java.util.Locale.ROOT) + " -Dathanor.program=" + seed
                    + "\n");
        }
    }

    @Test
    void model_importsTheJdkAlone() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            List<Path> model = files.filter(
                            file -> file.getFileName().toString().matches("(Plain|Thing).*"))
                    .toList();
            assertThat(model).hasSizeGreaterThan(6);
            for (Path file : model) {
                assertThat(Files.readAllLines(file))
                        .as(file.toString())
                        .filteredOn(line ->
                                line.startsWith("import ") || line.matches(".*\\bdev\\.athanor\\.(?!it\\.programs).*"))
                        .allMatch(line -> line.matches(
                                "import (static )?(java\\.|dev\\.athanor\\.it\\.programs\\.(Plain|Thing)).*"));
            }
        }
    }
}
