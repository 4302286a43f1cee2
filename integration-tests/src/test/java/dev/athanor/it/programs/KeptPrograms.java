package dev.athanor.it.programs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Programs that failed once, as short as they could be made: a file each, named by what it is about, with a remark on it. */
public final class KeptPrograms {
    private KeptPrograms() {}

    /** The texts by their names. */
    public static Map<String, String> all() {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(Path.of(Objects.requireNonNull(KeptPrograms.class.getResource("/programs"))
                .toURI()))) {
            for (Path file : files.toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return texts;
    }
}
