package dev.athanor.benchmark.compile;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The costs of all frameworks for one size of the model, as text.
 *
 * @param entities the size
 * @param costs in the order of the table
 */
record CostTable(int entities, Map<Framework, Cost> costs) {
    private static final String LINE = "| %-10s | %8s | %8s | %8s | %10s | %9s | %9s | %8s | %9s | %8s |%n";

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("%d entities%n".formatted(entities));
        text.append(line(List.of(
                "",
                "without",
                "with",
                "extra",
                "per entity",
                "extra CPU",
                "peak heap",
                "(without)",
                "sources",
                "classes")));
        costs.forEach((framework, cost) -> text.append(line(List.of(
                framework.title(),
                millis(cost.without().millis()),
                millis(cost.with().millis()),
                millis(cost.extraMillis()),
                String.format(Locale.ROOT, "%.2f ms", (double) cost.extraMillis() / entities),
                millis(cost.extraCpuMillis()),
                megabytes(cost.with().peakHeap()),
                megabytes(cost.without().peakHeap()),
                kilobytes(cost.with().sourceBytes()),
                kilobytes(cost.with().classBytes() - cost.without().classBytes())))));
        return text.toString();
    }

    private static String line(List<String> cells) {
        return String.format(Locale.ROOT, LINE, cells.toArray());
    }

    private static String millis(long millis) {
        return millis + " ms";
    }

    private static String megabytes(long bytes) {
        return bytes / 1_000_000 + " MB";
    }

    private static String kilobytes(long bytes) {
        return bytes / 1_000 + " kB";
    }
}
