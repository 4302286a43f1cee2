package dev.athanor.sample.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.sample.git.GeneratedRepository;
import dev.athanor.sample.git.RepositoryWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands do what they say, and say what is wrong. */
class HistoryCommandTest {
    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void withoutArguments_importsWhereWeStand_andReports() throws IOException {
        Path repository =
                GeneratedRepository.write(directory.resolve(".git"), 1, 60).directory();
        Path below = Files.createDirectories(directory.resolve("src/main"));
        assertThat(run(below)).isZero();
        assertThat(err.toString()).isEmpty();
        assertThat(out.toString())
                .contains("Imported 60 commits of " + repository)
                .contains("What is there?", "Which files change together?", "What was tagged last?");
        assertThat(below.resolve("history.db")).isRegularFile();
        assertThat(run(below)).isZero();
        assertThat(out.toString()).contains("Imported 0 commits", "60 were there before");
    }

    @Test
    void inThisProject_theDatabaseIsAmongWhatTheBuildMakes() throws IOException {
        GeneratedRepository.write(directory.resolve(".git"), 1, 60);
        Files.createDirectories(directory.resolve("sample-app"));
        Files.createFile(directory.resolve("sample-app/pom.xml"));
        assertThat(run(directory)).isZero();
        assertThat(directory.resolve("sample-app/target/history.db")).isRegularFile();
    }

    @Test
    void withoutARepository_saysHowToNameOne() {
        assertThat(run(directory)).isEqualTo(2);
        assertThat(err.toString()).contains("no git repository", "import --repository DIRECTORY");
        assertThat(directory.resolve("history.db")).doesNotExist();
    }

    @Test
    void namedRepositoryAndDatabase_areUsed() throws IOException {
        Path repository =
                GeneratedRepository.write(directory.resolve("bare.git"), 1, 60).directory();
        Path elsewhere = Files.createDirectories(directory.resolve("elsewhere"));
        assertThat(run(
                        elsewhere,
                        "import",
                        "--repository",
                        repository.toString(),
                        "--database",
                        "db/h.db",
                        "--batch",
                        "7"))
                .isZero();
        assertThat(run(elsewhere, "report", "--database", "db/h.db", "--about", "%.md"))
                .isZero();
        assertThat(out.toString()).contains("Imported 60 commits", "Who can be asked about %.md?");
    }

    @Test
    void namedDirectoryWithoutARepository_isRefused() {
        assertThat(run(directory, "import", "--repository", "missing")).isEqualTo(2);
        assertThat(err.toString()).contains("There is no git repository in missing");
    }

    @Test
    void emptyRepository_reportsNothing() throws IOException {
        RepositoryWriter.create(directory.resolve(".git")).close();
        assertThat(run(directory)).isZero();
        assertThat(out.toString()).contains("Imported 0 commits", "(none)");
    }

    @Test
    void reportWithoutADatabase_saysHowToFillOne() {
        assertThat(run(directory, "report")).isEqualTo(2);
        assertThat(err.toString()).contains("There is no database", "import --database FILE");
    }

    @Test
    void fileThatIsNoDatabase_isAMessageAndNoStackTrace() throws IOException {
        Files.writeString(directory.resolve("history.db"), "This is a text file, and not a short one.\n".repeat(100));
        assertThat(run(directory, "report")).isEqualTo(1);
        assertThat(err.toString()).isNotBlank().doesNotContain("\tat ");
    }

    @Test
    void batchOfNoCommits_isRefused() {
        assertThat(run(directory, "import", "--batch", "0")).isEqualTo(2);
        assertThat(err.toString()).contains("a batch has at least one commit");
    }

    @Test
    void echo_isAnOptionOfEveryCommand() {
        assertThat(run(directory, "--echo", "report")).isEqualTo(2);
        assertThat(run(directory, "report", "--echo")).isEqualTo(2);
        assertThat(err.toString()).doesNotContain("Unknown option");
    }

    private int run(Path where, String... arguments) {
        return HistoryCommand.run(where, new PrintWriter(out), new PrintWriter(err), false, arguments);
    }
}
