package dev.athanor.benchmark.compile;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is measured.
 *
 * @param entities the sizes of the model
 * @param frameworks whose processors
 * @param repetitions how often; the median counts
 * @param compilations how often one virtual machine compiles; the last time counts, so 1 is a build from the command line
 * @param jvm options of the virtual machine that compiles
 * @param peers the folder with the jars of each framework
 * @param work where sources and classes go
 */
record CostOptions(
        List<Integer> entities,
        List<Framework> frameworks,
        int repetitions,
        int compilations,
        List<String> jvm,
        Path peers,
        Path work) {

    /** The options among {@code name=value}; the rest as they are by themselves. */
    static CostOptions parse(String... args) {
        Map<String, String> given = new LinkedHashMap<>(Map.of(
                "entities", "10,50,100,500,1000",
                "frameworks", "athanor,jimmer,doma,querydsl,hibernate",
                "repetitions", "3",
                "compilations", "1",
                "jvm", "-Xmx1g",
                "peers", "benchmarks/peers",
                "work", "benchmarks/target/compile-cost"));
        for (String arg : args) {
            String[] parts = arg.split("=", 2);
            if (parts.length != 2 || given.put(parts[0], parts[1]) == null) {
                throw new IllegalArgumentException("\"" + arg + "\" is none of " + given.keySet() + " with =value");
            }
        }
        return new CostOptions(
                list(given.get("entities")).map(Integer::valueOf).toList(),
                list(given.get("frameworks"))
                        .map(name -> Framework.valueOf(name.toUpperCase(Locale.ROOT)))
                        .toList(),
                Integer.parseInt(given.get("repetitions")),
                Integer.parseInt(given.get("compilations")),
                list(given.get("jvm")).toList(),
                Path.of(given.get("peers")),
                Path.of(given.get("work")));
    }

    private static Stream<String> list(String text) {
        return Arrays.stream(text.split(",", -1));
    }
}
