package dev.athanor.conformance.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the rules look at: the root of the checkout and the directory of one of its modules.
 *
 * @param root where {@code docs} is
 * @param module where the module's {@code pom.xml} is
 */
public record Checkout(Path root, Path module) {

    /** The module's name, as the document writes it: that of its directory. */
    public String moduleName() {
        return module.getFileName().toString();
    }

    /** Every file below a directory of the module, in order; none where the directory is missing. */
    List<Path> files(String directory) {
        Path start = module.resolve(directory);
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(start)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + start, e);
        }
    }

    /** A file as messages name it: relative to the root, with slashes. */
    String name(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }
}
