package dev.athanor.conformance.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sources that the processor has written for a module; asked by that module's tests. */
public final class GeneratedSources {

    /** The first line of a class in a class, whose last is a brace as far to the left. */
    private static final Pattern NESTED = Pattern.compile(" {4}\\S.*\\b(?:class|record|enum|interface) .*\\{}?");

    private final Path directory;

    private GeneratedSources(Path directory) {
        this.directory = directory;
    }

    /** Those of the module whose tests run. */
    public static GeneratedSources ofThisModule() {
        return in(Path.of(System.getProperty("basedir", ""), "target", "generated-sources", "annotations"));
    }

    static GeneratedSources in(Path directory) {
        return new GeneratedSources(directory);
    }

    /** The lines that mention a text, each with its file; empty where none does or nothing was generated. */
    public List<String> mentioning(String text) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .flatMap(file -> lines(file)
                            .filter(line -> line.contains(text))
                            .map(line -> name(file) + ": " + line.strip()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + directory, e);
        }
    }

    /** The files with a class of more lines than this, each with their number; empty where none has. */
    public List<String> longerThan(int lines) {
        return classNames().stream()
                .map(name -> name + ": "
                        + longestClass(lines(directory.resolve(name.replace('.', '/') + ".java"))
                                .toList()))
                .filter(text -> Integer.parseInt(text.substring(text.lastIndexOf(' ') + 1)) > lines)
                .toList();
    }

    /** The number of lines of the longest class of a source, without its imports and without those of the classes in it. */
    public static int longestClass(List<String> source) {
        int longest = 0;
        int around = 0;
        int nested = 0;
        for (String line : source) {
            if (nested > 0 || NESTED.matcher(line).matches()) {
                nested++;
            } else if (!line.startsWith("import ")) {
                around++;
            }
            if (line.equals("    }") || line.matches(" {4}\\S.*\\{}")) {
                longest = Math.max(longest, nested);
                nested = 0;
            }
        }
        return Math.max(longest, around);
    }

    /** The full names of the classes that the sources declare at their top. */
    public List<String> classNames() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.map(this::name)
                    .filter(name -> name.endsWith(".java"))
                    .map(name ->
                            name.substring(0, name.length() - ".java".length()).replace('/', '.'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + directory, e);
        }
    }

    private String name(Path file) {
        return directory.relativize(file).toString().replace('\\', '/');
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
