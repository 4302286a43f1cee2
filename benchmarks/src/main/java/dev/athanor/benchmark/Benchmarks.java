package dev.athanor.benchmark;

import java.util.Collection;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks that JMH's own arguments choose, with its allocation profiler, and prints a table for each database. */
public final class Benchmarks {
    private Benchmarks() {}

    /** Takes the arguments of JMH. */
    public static void main(String[] args) throws CommandLineOptionException, RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .parent(new CommandLineOptions(args))
                        .addProfiler(GCProfiler.class)
                        .exclude("\\." + ManagedFlush.class.getSimpleName() + "\\.")
                        .build())
                .run();
        System.out.println(ResultTable.of(results));
    }
}
