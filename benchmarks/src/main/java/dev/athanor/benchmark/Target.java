package dev.athanor.benchmark;

import java.util.Locale;
import java.util.Map;

/**
 * What a workload may cost, as multiples of hand-written JDBC.
 *
 * @param time of its time
 * @param allocation of its allocation
 */
record Target(double time, double allocation) {
    private static final Map<String, Target> H2 = Map.ofEntries(
            Map.entry("Athanor.get", new Target(1.7, 1.6)),
            Map.entry("AthanorAutocommitReads.get", new Target(1.25, 1.35)),
            Map.entry("Athanor.get100", new Target(1.15, 1.1)),
            Map.entry("Athanor.list10", new Target(1.4, 1.4)),
            Map.entry("Athanor.list100", new Target(1.35, 1.35)),
            Map.entry("Athanor.list1000", new Target(1.35, 1.3)),
            Map.entry("Athanor.joined", new Target(1.4, 1.65)),
            Map.entry("Athanor.selectIn", new Target(1.4, 1.6)),
            Map.entry("Athanor.insert1000", new Target(1.15, 1.12)),
            Map.entry("Athanor.update100", new Target(1.15, 1.1)));

    private static final Map<String, Target> SQLITE = Map.ofEntries(
            Map.entry("Athanor.get", new Target(1.9, 1.5)),
            Map.entry("AthanorAutocommitReads.get", new Target(1.15, 1.3)),
            Map.entry("Athanor.get100", new Target(1.1, 1.25)),
            Map.entry("Athanor.list10", new Target(1.2, 1.3)),
            Map.entry("Athanor.list100", new Target(1.1, 1.2)),
            Map.entry("Athanor.list1000", new Target(1.1, 1.15)),
            Map.entry("Athanor.joined", new Target(1.1, 1.25)),
            Map.entry("Athanor.selectIn", new Target(1.15, 1.3)),
            Map.entry("Athanor.insert1000", new Target(1.15, 1.3)),
            Map.entry("Athanor.update100", new Target(1.2, 1.6)));

    /** The target of a benchmark, as the table shows it; a dash where there is none. */
    static String of(Database database, String benchmark) {
        Target target = (database == Database.H2 ? H2 : SQLITE).get(benchmark);
        return target == null ? "-" : String.format(Locale.ROOT, "%s / %s", target.time, target.allocation);
    }
}
