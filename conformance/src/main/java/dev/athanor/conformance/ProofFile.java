package dev.athanor.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads and writes {@code target/conformance-sqlite-1.tsv}: row, test, database, outcome. The listener writes one file for each
 * database that the tests are run on and each JVM that runs them, the check reads all of them.
 */
final class ProofFile {

    private static final String PASS = "pass";
    private static final String FAIL = "fail";

    private final Path path;

    private ProofFile(Path path) {
        this.path = path;
    }

    /** The file of a run of the module's tests on a database, by one of the JVMs among which they are divided. */
    static ProofFile of(Path moduleDirectory, String database, int jvm) {
        return new ProofFile(directory(moduleDirectory).resolve("conformance-" + database + "-" + jvm + ".tsv"));
    }

    /** The path, absolute. */
    Path path() {
        return path.toAbsolutePath();
    }

    /** What all runs of the module's tests have shown; empty where none has run. */
    static List<Proof> readAll(Path moduleDirectory) {
        Path directory = directory(moduleDirectory);
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().matches("conformance-.*\\.tsv"))
                    .sorted()
                    .flatMap(file -> new ProofFile(file).read().stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + directory, e);
        }
    }

    private static Path directory(Path moduleDirectory) {
        return moduleDirectory.resolve("target");
    }

    void write(Collection<Proof> proofs) {
        List<String> lines = proofs.stream()
                .map(proof ->
                        String.join("\t", proof.row(), proof.test(), proof.database(), proof.passed() ? PASS : FAIL))
                .sorted()
                .toList();
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.write(path, lines);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + path, e);
        }
    }

    /** Empty where no test has run. */
    List<Proof> read() {
        if (!Files.exists(path)) {
            return List.of();
        }
        try {
            return Files.readAllLines(path).stream().map(this::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }

    private Proof parse(String line) {
        String[] columns = line.split("\t", -1);
        if (columns.length != 4 || !columns[1].contains("#")) {
            throw new IllegalStateException(path + " has a line that is not \"row, test, database, outcome\": " + line);
        }
        return new Proof(columns[0], columns[1], columns[2], columns[3].equals(PASS));
    }
}
