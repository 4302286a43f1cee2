package dev.athanor.processor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The entities of the goldens, for tests of something else than the code that is generated for them. */
public final class Goldens {
    private static final Path FOLDER = Path.of("src/test/resources/goldens");

    private Goldens() {}

    /** The names of all goldens. */
    public static List<String> names() {
        return list(FOLDER).map(path -> path.getFileName().toString()).toList();
    }

    /** The entities of a golden. */
    public static List<Source> of(String name) {
        return in(FOLDER.resolve(name).resolve("input"));
    }

    /** The sources in a folder. */
    public static List<Source> in(Path folder) {
        return list(folder).map(path -> Source.of(read(path))).toList();
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
