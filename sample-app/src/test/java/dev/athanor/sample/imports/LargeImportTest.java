package dev.athanor.sample.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.Engine;
import dev.athanor.sample.git.GeneratedRepository;
import dev.athanor.sample.git.HistoryReader;
import dev.athanor.sample.report.Report;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The time that a history of 10,000 commits and 30,000 changes takes; printed, and bounded. */
@EnabledIfSystemProperty(named = "athanor.long", matches = "true")
class LargeImportTest {
    @TempDir
    private Path directory;

    @Test
    void tenThousandCommits_areImportedWithinAMinute_andReportedWithinTwoSeconds() throws IOException {
        Path repository =
                GeneratedRepository.write(directory.resolve("git"), 1, 10_000).directory();
        try (Engine engine = Engine.open("jdbc:sqlite:" + directory.resolve("history.db"))) {
            Instant start = Instant.now();
            ImportResult result;
            try (HistoryReader history = HistoryReader.open(repository)) {
                result = new Importer(engine, Importer.BATCH, ImportListener.NONE).run(history);
            }
            Instant imported = Instant.now();
            StringWriter text = new StringWriter();
            Report.about(null).print(engine, new PrintWriter(text));
            Instant reported = Instant.now();

            Duration importing = Duration.between(start, imported);
            Duration reporting = Duration.between(imported, reported);
            System.out.println(text);
            System.out.println(
                    "10,000 commits: import " + importing.toMillis() + " ms, report " + reporting.toMillis() + " ms");
            assertThat(result.imported()).isEqualTo(10_000);
            assertThat(importing).isLessThan(Duration.ofSeconds(60));
            assertThat(reporting).isLessThan(Duration.ofSeconds(2));
        }
    }
}
