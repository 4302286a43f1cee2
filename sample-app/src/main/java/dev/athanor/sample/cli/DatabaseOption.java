package dev.athanor.sample.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names the database file; mixed into the commands that have it. */
final class DatabaseOption {
    @Option(
            names = "--database",
            paramLabel = "FILE",
            description = "The SQLite file. Default: history.db here, or sample-app/target/history.db in this project.")
    private @Nullable Path file;

    @Nullable
    Path file() {
        return file;
    }
}
