package dev.athanor.benchmark.compile;

import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * What one run of javac took.
 *
 * @param millis by the clock
 * @param cpuMillis of all threads of the process
 * @param peakHeap the most bytes on the heap
 * @param sourceBytes of generated sources
 * @param classBytes of classes, the model's own and the generated ones
 */
record Figures(long millis, long cpuMillis, long peakHeap, long sourceBytes, long classBytes) {
    private static final String MARK = "figures";

    /** As a line for {@link #parse}. */
    String print() {
        return String.join(
                " ",
                Stream.of(MARK, millis, cpuMillis, peakHeap, sourceBytes, classBytes)
                        .map(String::valueOf)
                        .toList());
    }

    /** Whether a line of output is one of {@link #print}. */
    static boolean isPrinted(String line) {
        return line.startsWith(MARK + " ");
    }

    /** From a line of {@link #print}. */
    static Figures parse(String line) {
        long[] parts = Stream.of(line.split(" ", -1))
                .skip(1)
                .mapToLong(Long::parseLong)
                .toArray();
        return new Figures(parts[0], parts[1], parts[2], parts[3], parts[4]);
    }

    /** The median of each figure by itself. */
    static Figures median(List<Figures> runs) {
        return new Figures(
                median(runs, Figures::millis),
                median(runs, Figures::cpuMillis),
                median(runs, Figures::peakHeap),
                median(runs, Figures::sourceBytes),
                median(runs, Figures::classBytes));
    }

    private static long median(List<Figures> runs, ToLongFunction<Figures> figure) {
        long[] sorted = runs.stream().mapToLong(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
