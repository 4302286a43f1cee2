package dev.athanor.sample.cli;

import dev.athanor.sample.imports.Importer;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code import}: loads a repository into a database, or what is new in it. */
@Command(
        name = "import",
        description = "Loads the history of a git repository into a SQLite file; what is there already stays.")
final class ImportCommand implements Callable<Integer> {
    private final HistoryCommand application;

    @Mixin
    private final DatabaseOption database = new DatabaseOption();

    @Option(
            names = "--repository",
            paramLabel = "DIRECTORY",
            description = "A directory of the repository, or a bare one. Default: the one we stand in.")
    private @Nullable Path repository;

    @Option(
            names = "--batch",
            paramLabel = "N",
            defaultValue = "" + Importer.BATCH,
            description = "Commits for each unit of work. Default: ${DEFAULT-VALUE}.")
    private int batch;

    @Spec
    private @Nullable CommandSpec spec;

    ImportCommand(HistoryCommand application) {
        this.application = application;
    }

    @Override
    public Integer call() {
        if (batch < 1 && spec != null) {
            throw new ParameterException(
                    spec.commandLine(), "--batch is " + batch + ", but a batch has at least one commit.");
        }
        return application.importHistory(repository, database.file(), batch);
    }
}
