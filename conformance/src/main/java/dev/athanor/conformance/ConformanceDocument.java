package dev.athanor.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** {@code docs/conformance.md}: prose and tables, of which only the row lines are read and rewritten. */
final class ConformanceDocument {

    private final Path path;
    private final List<String> lines;

    private ConformanceDocument(Path path, List<String> lines) {
        this.path = path;
        this.lines = lines;
    }

    static ConformanceDocument read(Path root) {
        Path path = root.resolve("docs").resolve("conformance.md");
        try {
            return new ConformanceDocument(path, Files.readAllLines(path));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }

    List<RowLine> rows() {
        return lines.stream().map(RowLine::parse).flatMap(Optional::stream).toList();
    }

    /** Rewrites the row lines and leaves every other line alone. */
    void rewrite(UnaryOperator<RowLine> change) {
        List<String> changed = new ArrayList<>();
        for (String line : lines) {
            changed.add(RowLine.parse(line).map(change).map(RowLine::toString).orElse(line));
        }
        if (changed.equals(lines)) {
            return;
        }
        try {
            Files.write(path, changed);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + path, e);
        }
    }
}
