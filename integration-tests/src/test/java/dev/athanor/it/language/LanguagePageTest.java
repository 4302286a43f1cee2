package dev.athanor.it.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** The page about the query language is what the examples and their SQL say; {@link ContractTest} writes it. */
final class LanguagePageTest {
    @Test
    void page_isWhatTheExamplesAndTheirSqlSay() throws IOException {
        if (!Language.UPDATE) {
            assertThat(Files.readString(LanguagePage.PAGE)).isEqualTo(LanguagePage.text());
        }
    }
}
