package dev.athanor.processor.mutation;

import dev.athanor.processor.testing.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Sources of entities that compile together, read from the source tree when the test runs, so that what is added there is mutated too.
 *
 * @param name of the folder
 * @param sources its files
 */
record Base(String name, List<Source> sources) {
    private static final Path GOLDENS = Path.of("src/test/resources/goldens");
    private static final Path ENTITIES = Path.of("../integration-tests/src/main/java/dev/athanor/it");

    /** The inputs of the goldens, and the packages of the integration tests' entities. */
    static List<Base> all() throws IOException {
        List<Base> bases = new ArrayList<>();
        for (Path golden : folders(GOLDENS)) {
            bases.add(of(golden.getFileName().toString(), golden.resolve("input")));
        }
        List<Base> packages = new ArrayList<>();
        for (Path entities : folders(ENTITIES)) {
            packages.add(of(entities.getFileName().toString(), entities));
        }
        packages.forEach(one -> bases.add(one.withImported(packages)));
        return bases;
    }

    /** This, with the other packages that it imports from. */
    private Base withImported(List<Base> packages) {
        List<Source> all = new ArrayList<>(sources);
        for (Base other : packages) {
            String from = "import " + packageOf(other.sources.get(0)) + ".";
            if (other != this && sources.stream().anyMatch(one -> one.text().contains(from))) {
                all.addAll(other.sources);
            }
        }
        return new Base(name, List.copyOf(all));
    }

    /** This, but for one file. */
    Base with(Source changed) {
        return new Base(
                name,
                sources.stream()
                        .map(one -> one.name().equals(changed.name()) ? changed : one)
                        .toList());
    }

    /** The simple names of the types that the files are called after. */
    List<String> typeNames() {
        return sources.stream()
                .map(one -> one.name().substring(one.name().lastIndexOf('.') + 1))
                .filter(one -> !one.equals("package-info"))
                .toList();
    }

    private static String packageOf(Source source) {
        return source.name().substring(0, source.name().lastIndexOf('.'));
    }

    private static Collection<Path> folders(Path parent) throws IOException {
        try (Stream<Path> folders = Files.list(parent)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static Base of(String name, Path folder) throws IOException {
        TreeMap<String, Source> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                Source source = read(file);
                sources.put(source.name(), source);
            }
        }
        return new Base(name, List.copyOf(sources.values()));
    }

    private static Source read(Path file) {
        try {
            String text = Files.readString(file);
            int statement = text.indexOf("package ");
            while (statement > 0 && text.charAt(statement - 1) != '\n') {
                statement = text.indexOf("package ", statement + 1);
            }
            String packageName = text.substring(statement + 8, text.indexOf(';', statement));
            String type = file.getFileName().toString().replace(".java", "");
            return new Source(packageName + "." + type, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
