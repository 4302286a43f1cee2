package dev.athanor.sample.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code report}: asks a database that was imported before. */
@Command(name = "report", mixinStandardHelpOptions = true, description = "Answers questions about an imported history.")
final class ReportCommand implements Callable<Integer> {
    private final HistoryCommand application;

    @Mixin
    private final DatabaseOption database = new DatabaseOption();

    @Option(
            names = "--about",
            paramLabel = "PATTERN",
            description = "Whom to ask about paths like this, with %% for anything. Default: the file changed most.")
    private @Nullable String about;

    ReportCommand(HistoryCommand application) {
        this.application = application;
    }

    @Override
    public Integer call() {
        return application.report(database.file(), about);
    }
}
