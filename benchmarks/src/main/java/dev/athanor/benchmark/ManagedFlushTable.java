package dev.athanor.benchmark;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs {@link ManagedFlush} and makes a Markdown table: what the flush costs beyond JDBC, and how that grows. */
final class ManagedFlushTable {
    private static final String NAME = ManagedFlush.class.getSimpleName();

    private ManagedFlushTable() {}

    /** One call: the median and the fastest, in microseconds, and the median of the bytes. */
    private record Cost(double time, double fastest, double bytes) {
        static Cost of(RunResult result) {
            double[] times = scores(result, IterationResult::getPrimaryResult);
            double[] bytes =
                    scores(result, iteration -> iteration.getSecondaryResults().get("bytes"));
            return new Cost(median(times), times[0], median(bytes));
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%,.0f us (%,.0f) / %,.0f B", time, fastest, bytes);
        }
    }

    static String run(Options options) throws RunnerException {
        Map<String, Map<Integer, Map<String, Cost>>> costs = new TreeMap<>();
        for (RunResult result : new Runner(new OptionsBuilder()
                        .parent(options)
                        .include("\\." + NAME + "\\.")
                        .build())
                .run()) {
            String name = result.getParams().getBenchmark();
            costs.computeIfAbsent(result.getParams().getParam("run"), each -> new TreeMap<>())
                    .computeIfAbsent(Integer.valueOf(result.getParams().getParam("managed")), each -> new TreeMap<>())
                    .put(name.substring(name.lastIndexOf('.') + 1), Cost.of(result));
        }
        StringBuilder text = new StringBuilder(
                "\n| side by side | managed | JDBC | flush | beyond JDBC | flush grows, time / allocation |\n"
                        + "|---:|---:|---:|---:|---:|---:|\n");
        costs.forEach((run, sizes) -> write(text, run, sizes));
        return text.toString();
    }

    private static void write(StringBuilder text, String run, Map<Integer, Map<String, Cost>> sizes) {
        Cost first = null;
        for (Map.Entry<Integer, Map<String, Cost>> entry : sizes.entrySet()) {
            Cost jdbc = entry.getValue().get("jdbc");
            Cost flush = entry.getValue().get("athanor");
            if (jdbc != null && flush != null) {
                first = first == null ? flush : first;
                text.append(String.format(
                        Locale.ROOT,
                        "| %s | %,d | %s | %s | %,.0f us (%,.0f) | %.2f (%.2f) / %.3f |%n",
                        run,
                        entry.getKey(),
                        jdbc,
                        flush,
                        flush.time - jdbc.time,
                        flush.fastest - jdbc.fastest,
                        flush.time / first.time,
                        flush.fastest / first.fastest,
                        flush.bytes / first.bytes));
            }
        }
    }

    /** In order. */
    private static double[] scores(RunResult result, Function<IterationResult, Result<?>> part) {
        return result.getBenchmarkResults().stream()
                .map(BenchmarkResult::getIterationResults)
                .flatMap(Collection::stream)
                .mapToDouble(iteration -> part.apply(iteration).getScore())
                .sorted()
                .toArray();
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
