package dev.athanor.sample.cli;

import dev.athanor.sample.imports.Importer;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The application on the command line; without a command it imports the repository it stands in and prints the report. */
@Command(
        name = "history",
        version = "Athanor sample application",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        description =
                "Explores the history of a git repository. Without a command: imports the repository that the working "
                        + "directory stands in, and prints the report.")
public final class HistoryCommand implements Callable<Integer> {
    private final Workspace workspace;
    private final PrintWriter err;

    @Option(names = "--echo", scope = ScopeType.INHERIT, description = "Shows the SQL that runs, on the error output.")
    private boolean echo;

    private HistoryCommand(Workspace workspace, PrintWriter err) {
        this.workspace = workspace;
        this.err = err;
    }

    /**
     * Runs the application.
     *
     * @param directory the working directory
     * @param out for results
     * @param err for messages
     * @param bar whether progress is drawn, on the error output of the process
     * @param arguments of the command line
     * @return the exit code: 0 for success, 2 for what was asked wrongly, 1 for what went wrong
     */
    public static int run(Path directory, PrintWriter out, PrintWriter err, boolean bar, String... arguments) {
        HistoryCommand command = new HistoryCommand(new Workspace(directory, out, bar), err);
        return new CommandLine(command)
                .addSubcommand(new ImportCommand(command))
                .addSubcommand(new ReportCommand(command))
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((exception, line, result) -> {
                    Throwable cause = exception.getCause();
                    err.println(exception.getMessage() + (cause == null ? "" : "\n  " + cause.getMessage()));
                    err.flush();
                    return ExitCode.SOFTWARE;
                })
                .execute(arguments);
    }

    @Override
    public Integer call() {
        int code = importHistory(null, null, Importer.BATCH);
        return code == ExitCode.OK ? report(null, null) : code;
    }

    int importHistory(@Nullable Path repository, @Nullable Path database, int batch) {
        Path found = workspace.repository(repository);
        if (found == null) {
            return refuse(
                    repository == null
                            ? "The working directory is in no git repository. Name one: import --repository DIRECTORY"
                            : "There is no git repository in " + repository + " or above it.");
        }
        workspace.importHistory(found, workspace.database(database), batch, echo);
        return ExitCode.OK;
    }

    int report(@Nullable Path database, @Nullable String pattern) {
        Path file = workspace.database(database);
        if (!Files.isRegularFile(file)) {
            return refuse("There is no database " + file + ". Fill one: import --database FILE");
        }
        workspace.report(file, pattern, echo);
        return ExitCode.OK;
    }

    private int refuse(String message) {
        err.println(message);
        err.flush();
        return ExitCode.USAGE;
    }
}
