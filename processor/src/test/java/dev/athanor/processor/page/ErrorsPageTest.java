package dev.athanor.processor.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.processor.diagnostic.Problem;
import dev.athanor.processor.diagnostic.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The documentation of errors is what the problems and their examples say; {@code -Derrors.update=true} writes it. So the
 * place and the text of each message on it are tested too.
 */
@Tag("one-jdk")
final class ErrorsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "errors.md");

    @TempDir
    Path folder;

    @Test
    void page_isWhatTheProblemsSayWithAnAnchorForEach() throws IOException {
        String text = new ErrorsPage(folder).text();
        if (Boolean.getBoolean("errors.update")) {
            Files.writeString(PAGE, text);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(text);
        List<String> headings = text.lines()
                .filter(line -> line.startsWith("### "))
                .map(line -> line.substring(4))
                .toList();
        assertThat(headings)
                .containsExactlyElementsOf(
                        Problems.all().stream().map(Problem::id).toList());
        assertThat(headings.stream().map(name -> name.toLowerCase(Locale.ROOT))).doesNotHaveDuplicates();
    }
}
