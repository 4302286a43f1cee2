package dev.athanor.benchmark.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Measures javac with and without the processor of each framework on models of many entities, and prints a table for each size.
 * Needs the jars that {@code -Ppeers} brings; README.md has the commands.
 */
public final class CompileCost {
    private final CostOptions options;

    private CompileCost(CostOptions options) {
        this.options = options;
    }

    /** Takes {@code name=value} for the options of {@link CostOptions}. */
    public static void main(String[] args) throws IOException, InterruptedException {
        CompileCost cost = new CompileCost(CostOptions.parse(args));
        System.out.println(cost.options);
        for (int entities : cost.options.entities()) {
            System.out.println(new CostTable(entities, cost.measure(entities)));
        }
    }

    /** The repetitions go round all frameworks, so that what else the machine does falls on all of them. */
    private Map<Framework, Cost> measure(int entities) throws IOException, InterruptedException {
        Map<Framework, List<Cost>> runs = new EnumMap<>(Framework.class);
        for (int i = 0; i < options.repetitions(); i++) {
            for (Framework framework : options.frameworks()) {
                Path sources = write(framework, entities);
                Figures without = run(framework, entities, sources, List.of("-proc:none"));
                Figures with = run(framework, entities, sources, List.of("-processorpath", jars(framework)));
                runs.computeIfAbsent(framework, one -> new ArrayList<>()).add(new Cost(without, with));
            }
        }
        Map<Framework, Cost> medians = new EnumMap<>(Framework.class);
        runs.forEach((framework, costs) -> medians.put(framework, Cost.median(costs)));
        return medians;
    }

    private Path write(Framework framework, int entities) throws IOException {
        Path folder = Files.createDirectories(work(framework, entities).resolve("src"));
        for (int i = 0; i < entities; i++) {
            EntityPlan plan = new EntityPlan(i, entities);
            Files.writeString(folder.resolve(plan.name() + ".java"), framework.source(plan));
        }
        return folder;
    }

    /** The last figures of a new virtual machine that compiles as often as the options say. */
    private Figures run(Framework framework, int entities, Path sources, List<String> javac)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options.jvm());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), JavacRun.class.getName()));
        command.addAll(List.of(
                sources.toString(),
                work(framework, entities).resolve("out").toString(),
                String.valueOf(options.compilations()),
                "-cp",
                jars(framework)));
        command.addAll(javac);
        Path output = work(framework, entities).resolve("output.txt");
        int exit = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        List<String> said = Files.readAllLines(output);
        List<Figures> figures =
                said.stream().filter(Figures::isPrinted).map(Figures::parse).toList();
        if (exit != 0 || figures.size() != options.compilations()) {
            throw new IllegalStateException(framework + " failed: " + String.join("\n", said));
        }
        return figures.get(figures.size() - 1);
    }

    private Path work(Framework framework, int entities) {
        return options.work().resolve(framework.folder() + "-" + entities);
    }

    private String jars(Framework framework) {
        Path folder =
                options.peers().resolve(framework.folder()).resolve("target").resolve("jars");
        try (Stream<Path> jars = Files.list(folder)) {
            return jars.sorted().map(Path::toString).collect(Collectors.joining(System.getProperty("path.separator")));
        } catch (IOException e) {
            throw new UncheckedIOException("no jars; build with -Ppeers", e);
        }
    }
}
