package dev.athanor.processor.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Jars that the build copies for these tests, as they have no place on the class path. */
final class ToolJars {
    private static final Path FOLDER = Path.of("target/tools").toAbsolutePath();

    private ToolJars() {}

    /** The jar of this name. */
    static Path jar(String name) {
        Path jar = FOLDER.resolve(name + ".jar");
        assertThat(jar)
                .as("copied by the build: run it up to process-test-resources")
                .exists();
        return jar;
    }

    /** The class path of the Kotlin compiler. */
    static String kotlin() {
        jar("kotlin-compiler-embeddable");
        try (Stream<Path> jars = Files.list(FOLDER)) {
            return jars.filter(one -> !one.equals(jar("lombok")))
                    .map(Path::toString)
                    .sorted()
                    .collect(Collectors.joining(File.pathSeparator));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
