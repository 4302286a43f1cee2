package dev.athanor.sample.cli;

import dev.athanor.Engine;
import dev.athanor.sample.git.HistoryReader;
import dev.athanor.sample.git.RepositoryFinder;
import dev.athanor.sample.imports.ImportListener;
import dev.athanor.sample.imports.ImportResult;
import dev.athanor.sample.imports.Importer;
import dev.athanor.sample.report.Report;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The directory that the commands run in, and what they do there; shared by all commands of one run. */
final class Workspace {
    private final Path directory;
    private final PrintWriter out;
    private final boolean bar;

    /** A workspace that writes its results to {@code out} and, if asked to, draws progress on the error output, unless SQL is shown there. */
    Workspace(Path directory, PrintWriter out, boolean bar) {
        this.directory = directory;
        this.out = out;
        this.bar = bar;
    }

    /** The git directory for what was named, or for where we stand; null where there is none. */
    @Nullable
    Path repository(@Nullable Path named) {
        return RepositoryFinder.find(named == null ? directory : directory.resolve(named));
    }

    /** The file that was named, or the usual one: among what a build of this project makes, else here. */
    Path database(@Nullable Path named) {
        if (named != null) {
            return directory.resolve(named);
        }
        Path module = directory.resolve("sample-app");
        boolean inProject = Files.exists(module.resolve("pom.xml"));
        return inProject ? module.resolve("target/history.db") : directory.resolve("history.db");
    }

    void importHistory(Path gitDirectory, Path database, int batchSize, boolean echo) {
        createDirectoryOf(database);
        ImportResult result = importHistory(gitDirectory, open(database, echo), batchSize, bar && !echo);
        out.println("Imported " + result.imported() + " commits of " + gitDirectory + " into " + database + "; "
                + result.known() + " were there before, " + result.tags() + " tags.");
        out.flush();
    }

    private static ImportResult importHistory(Path gitDirectory, Engine opened, int batchSize, boolean drawn) {
        try (Engine engine = opened;
                HistoryReader history = HistoryReader.open(gitDirectory);
                ProgressBarListener progress = new ProgressBarListener()) {
            ImportListener listener = drawn ? progress : ImportListener.NONE;
            return new Importer(engine, batchSize, listener).run(history);
        }
    }

    void report(Path database, @Nullable String pattern, boolean echo) {
        try (Engine engine = open(database, echo)) {
            Report.about(pattern).print(engine, out);
        }
    }

    private static Engine open(Path database, boolean echo) {
        return Engine.builder("jdbc:sqlite:" + database).echo(echo).build();
    }

    private static void createDirectoryOf(Path database) {
        Path parent = database.toAbsolutePath().getParent();
        try {
            if (parent != null) {
                Files.createDirectories(parent);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create the directory " + parent, e);
        }
    }
}
