package dev.athanor.benchmark;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** The results as one Markdown table for each database: JDBC in units, the others as multiples of it. */
final class ResultTable {
    private static final String BASELINE = Jdbc.class.getSimpleName();
    private static final List<String> CONTENDERS =
            List.of(Athanor.class.getSimpleName(), AthanorAutocommitReads.class.getSimpleName());

    private static final Map<String, String> BASELINE_OF = Map.of("list10WrittenInPlace", "list10");
    private static final List<String> ORDER = List.of(
            "get",
            "get100",
            "list10",
            "list10WrittenInPlace",
            "list100",
            "list1000",
            "joined",
            "selectIn",
            "insert1000",
            "update100");

    private final Database database;
    private final Map<String, Cost> costs = new HashMap<>();

    private ResultTable(Database database) {
        this.database = database;
    }

    /** Time in microseconds and allocation in bytes of one call. */
    private record Cost(double time, double allocation) {}

    static String of(Collection<RunResult> results) {
        Map<Database, ResultTable> tables = new TreeMap<>();
        for (RunResult result : results) {
            String database = result.getParams().getParam("database");
            if (database != null) {
                tables.computeIfAbsent(Database.valueOf(database), ResultTable::new)
                        .add(result);
            }
        }
        StringBuilder text = new StringBuilder();
        tables.values().forEach(table -> table.write(text));
        return text.toString();
    }

    private void add(RunResult result) {
        String[] name = result.getParams().getBenchmark().split("\\.");
        Result<?> allocation =
                result.getAggregatedResult().getSecondaryResults().get("gc.alloc.rate.norm");
        if (allocation == null) {
            allocation = result.getAggregatedResult().getSecondaryResults().get("·gc.alloc.rate.norm");
        }
        costs.put(
                name[name.length - 2] + "." + name[name.length - 1],
                new Cost(fastest(result), allocation == null ? Double.NaN : allocation.getScore()));
    }

    /** The fastest iteration: other load on the machine only ever adds time. */
    private static double fastest(RunResult result) {
        double fastest = Double.MAX_VALUE;
        for (BenchmarkResult fork : result.getBenchmarkResults()) {
            for (IterationResult iteration : fork.getIterationResults()) {
                fastest = Math.min(fastest, iteration.getPrimaryResult().getScore());
            }
        }
        return fastest;
    }

    private void write(StringBuilder text) {
        text.append("\n### ")
                .append(database)
                .append(", time / allocation\n\n| workload | ")
                .append(BASELINE);
        CONTENDERS.forEach(contender -> text.append(" | ").append(contender).append(" | target"));
        text.append(" |\n|---|---:")
                .append("|---:|---:".repeat(CONTENDERS.size()))
                .append("|\n");
        for (String workload : ORDER) {
            Cost baseline = costs.get(BASELINE + "." + BASELINE_OF.getOrDefault(workload, workload));
            if (baseline != null) {
                text.append("| ").append(workload);
                text.append(String.format(Locale.ROOT, " | %.2f us / %,.0f B", baseline.time, baseline.allocation));
                CONTENDERS.forEach(contender -> writeContender(text, contender + "." + workload, baseline));
                text.append(" |\n");
            }
        }
    }

    private void writeContender(StringBuilder text, String benchmark, Cost baseline) {
        Cost cost = costs.get(benchmark);
        text.append(" | ");
        if (cost == null) {
            text.append('-');
        } else {
            text.append(String.format(
                    Locale.ROOT, "%.2f / %.2f", cost.time / baseline.time, cost.allocation / baseline.allocation));
        }
        text.append(" | ").append(Target.of(database, benchmark));
    }
}
