package dev.athanor.processor.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.processor.testing.Source;
import jakarta.validation.constraints.NotNull;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

/**
 * Thousands of random mutations of valid sources: the processor never throws, hides none of javac's errors and adds none in what it
 * generates, and what builds maps when it runs. A tenth in each build, all with {@code -Plong}, or as many as {@code
 * -Dathanor.mutants} says; {@code -Dathanor.mutant=SEED} runs one again, {@code -Dathanor.seed=FIRST} others than a build does.
 */
final class MutationTest {
    private static final int ALL = 5_000;
    private static final int WORKERS = 2;
    private static final int SHOWN = 5;

    @Test
    void mutants_neverThrow_hideNothing_andMapWhereTheyBuild() throws Exception {
        List<Base> bases = Base.all();
        Integer only = Integer.getInteger("athanor.mutant");
        int first = only == null ? Integer.getInteger("athanor.seed", 0) : only;
        int most = Integer.getInteger("athanor.mutants", Boolean.getBoolean("athanor.long") ? ALL : ALL / 10);
        int end = only != null ? only + 1 : first + most;
        AtomicInteger next = new AtomicInteger(first);
        List<Verdict> verdicts = run(bases, next, end);
        List<String> failures = verdicts.stream()
                .filter(one -> !one.failure().isEmpty())
                .sorted((one, other) -> one.mutant().seed() - other.mutant().seed())
                .map(Verdict::toString)
                .toList();
        long ran = verdicts.stream().filter(Verdict::ran).count();
        System.out.printf(
                Locale.ROOT, "%d mutants: %d built and ran, %d failures%n", verdicts.size(), ran, failures.size());
        failures.stream()
                .limit(Boolean.getBoolean("athanor.mutant.all") ? ALL : SHOWN)
                .forEach(System.out::println);
        assertThat(failures).isEmpty();
        assertThat(verdicts).hasSize(end - first);
        if (only == null) {
            assertThat(ran).as("mutants that build").isGreaterThan(verdicts.size() / 20);
        }
    }

    /** The sources themselves are right: else nothing that is said of their mutants means anything. */
    @Test
    void bases_buildAndMap() throws Exception {
        try (StandardJavaFileManager shared = files()) {
            for (Base base : Base.all()) {
                Source first = base.sources().get(0);
                Verdict verdict = Verdict.of(new Mutant(-1, "nothing", base, first), shared);
                assertThat(verdict.failure()).as(base.name()).isEmpty();
                assertThat(verdict.ran()).as(base.name() + " builds").isTrue();
            }
        }
    }

    private static List<Verdict> run(List<Base> bases, AtomicInteger next, int end) throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        try {
            List<Future<List<Verdict>>> parts = new ArrayList<>();
            for (int i = 0; i < WORKERS; i++) {
                parts.add(workers.submit(() -> work(bases, next, end)));
            }
            List<Verdict> all = new ArrayList<>();
            for (Future<List<Verdict>> part : parts) {
                all.addAll(part.get());
            }
            return all;
        } finally {
            workers.shutdown();
        }
    }

    private static List<Verdict> work(List<Base> bases, AtomicInteger next, int end) throws IOException {
        List<Verdict> verdicts = new ArrayList<>();
        try (StandardJavaFileManager shared = files()) {
            for (int seed = next.getAndIncrement(); seed < end; seed = next.getAndIncrement()) {
                verdicts.add(Verdict.of(Mutator.mutate(seed, bases), shared));
            }
        }
        return verdicts;
    }

    private static StandardJavaFileManager files() throws IOException {
        StandardJavaFileManager files =
                ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, Locale.ROOT, null);
        files.setLocation(
                StandardLocation.CLASS_PATH,
                Stream.of(dev.athanor.Engine.class, NullMarked.class, Jdbi.class, Logger.class, NotNull.class)
                        .map(type -> new File(type.getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .getPath()))
                        .toList());
        return files;
    }
}
