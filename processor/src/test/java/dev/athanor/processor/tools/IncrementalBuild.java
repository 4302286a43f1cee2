package dev.athanor.processor.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.processor.AthanorProcessor;
import dev.athanor.processor.ServiceIndexProcessor;
import dev.athanor.processor.testing.InProcess;
import dev.athanor.processor.testing.Outcome;
import dev.athanor.processor.testing.Source;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A build that compiles what changed, into the class files of the rest. As Gradle does it: what the isolating processor made of a
 * changed class is deleted, and all that the aggregating one made, which is then given the unchanged classes as class files.
 * Or as a tool does that knows of no processors: the class files of changed classes are deleted, and no more.
 */
final class IncrementalBuild {
    private final Path folder;
    private final InProcess compiler;
    private final boolean gradle;
    private final Map<String, String> built = new TreeMap<>();
    private final Map<String, Set<String>> madeOf = new TreeMap<>();
    private final Set<String> madeOfAll = new TreeSet<>();
    private final Set<String> aggregated = new TreeSet<>();

    private IncrementalBuild(Path folder, InProcess compiler, boolean gradle) {
        this.folder = folder;
        this.compiler = compiler;
        this.gradle = gradle;
    }

    static IncrementalBuild gradle(Path folder, InProcess compiler) {
        return new IncrementalBuild(folder, compiler, true);
    }

    static IncrementalBuild plain(Path folder, InProcess compiler) {
        return new IncrementalBuild(folder, compiler, false);
    }

    /** Where the classes are. */
    Path classes() {
        return folder.resolve("classes");
    }

    /**
     * Compiles what is new among the sources or not what it was, and removes what is no longer there.
     *
     * @param dependents the classes that refer to what changed, which are compiled too
     */
    Outcome build(List<Source> sources, String... dependents) throws IOException {
        Map<String, Source> now = new TreeMap<>();
        sources.forEach(one -> now.put(one.name(), one));
        Set<String> stale = new TreeSet<>(List.of(dependents));
        built.forEach((name, text) -> {
            if (!now.containsKey(name) || !now.get(name).text().equals(text)) {
                stale.add(name);
            }
        });
        now.keySet().stream().filter(name -> !built.containsKey(name)).forEach(stale::add);
        remove(stale);
        built.clear();
        now.forEach((name, source) -> built.put(name, source.text()));
        List<Source> changed =
                stale.stream().filter(now::containsKey).map(now::get).toList();
        return gradle ? compileAsGradle(changed) : compiler.compile(folder, changed);
    }

    private Outcome compileAsGradle(List<Source> changed) {
        List<String> unchanged = new ArrayList<>(aggregated);
        return compiler.processing(unchanged)
                .compile(
                        folder,
                        changed,
                        List.of(
                                new GradleProcessor(new AthanorProcessor(), name -> {}, this::noteIsolated),
                                new GradleProcessor(
                                        new ServiceIndexProcessor(),
                                        aggregated::add,
                                        (path, names) -> madeOfAll.add(path))));
    }

    private void noteIsolated(String path, List<String> origins) {
        assertThat(origins).as(path).hasSize(1);
        madeOf.computeIfAbsent(origins.get(0), name -> new TreeSet<>()).add(path);
    }

    private void remove(Collection<String> stale) throws IOException {
        for (String name : stale) {
            delete(name.replace('.', '/') + ".class");
            aggregated.remove(name);
            for (String path : madeOf.getOrDefault(name, Set.of())) {
                delete(path);
                delete(path.replaceFirst("\\.java$", ".class"));
            }
            madeOf.remove(name);
        }
        for (String path : madeOfAll) {
            delete(path);
        }
        madeOfAll.clear();
    }

    /** Deletes a file, with a class those nested in it. */
    private void delete(String path) throws IOException {
        Path file = classes().resolve(path);
        Files.deleteIfExists(file);
        String nested = file.getFileName().toString().replaceFirst("\\.class$", "\\$*.class");
        if (Files.isDirectory(file.getParent()) && nested.contains("*")) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(file.getParent(), nested)) {
                for (Path one : files) {
                    Files.delete(one);
                }
            }
        }
    }

    @Override
    public String toString() {
        return gradle ? "Gradle" : "plain";
    }
}
