package dev.athanor.benchmark.compile;

import java.util.List;

/**
 * What a processor costs.
 *
 * @param without javac without it
 * @param with javac with it
 */
record Cost(Figures without, Figures with) {

    /** Milliseconds by the clock that the processor adds. */
    long extraMillis() {
        return with.millis() - without.millis();
    }

    /** Milliseconds of all threads that the processor adds. */
    long extraCpuMillis() {
        return with.cpuMillis() - without.cpuMillis();
    }

    static Cost median(List<Cost> costs) {
        return new Cost(
                Figures.median(costs.stream().map(Cost::without).toList()),
                Figures.median(costs.stream().map(Cost::with).toList()));
    }
}
