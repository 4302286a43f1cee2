package dev.athanor.processor.tools;

import dev.athanor.processor.testing.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Sources and what is generated from them, as files. */
final class SourceFolder {
    private SourceFolder() {}

    /** Writes sources below a folder. */
    static List<String> write(Path folder, List<Source> sources) {
        List<String> files = new ArrayList<>();
        try {
            for (Source source : sources) {
                Path file = folder.resolve(source.path());
                Files.createDirectories(file.getParent());
                Files.writeString(file, source.text());
                files.add(file.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** The text of each generated source and resource in a folder of classes. */
    static Map<String, String> generated(Path classes) {
        Map<String, String> files = texts(classes, ".java");
        texts(classes.resolve("META-INF"), "").forEach((path, text) -> files.put("META-INF/" + path, text));
        return files;
    }

    /** The text of each file below a folder whose name ends so, by its path. */
    private static Map<String, String> texts(Path folder, String ending) {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(one -> one.toString().endsWith(ending) && Files.isRegularFile(one))
                    .toList()) {
                texts.put(folder.relativize(path).toString().replace('\\', '/'), Files.readString(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
