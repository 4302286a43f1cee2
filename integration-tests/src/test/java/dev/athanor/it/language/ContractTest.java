package dev.athanor.it.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each statement of each chapter has on each database the SQL that is written down, and the database takes it.
 * {@code -Dlanguage.update=true} writes down what is executed.
 */
final class ContractTest {
    private static final Map<String, Map<String, Map<LanguageDatabase, String>>> EXECUTED = new LinkedHashMap<>();

    @TestFactory
    List<DynamicContainer> statement_isTheSqlThatIsWrittenDownAndTheDatabaseTakesIt() {
        List<DynamicContainer> chapters = new ArrayList<>();
        for (Chapter chapter : Language.CHAPTERS) {
            Map<String, Map<LanguageDatabase, String>> golden = Golden.read(chapter);
            List<DynamicTest> tests = new ArrayList<>();
            for (Example example : chapter.examples()) {
                for (LanguageDatabase database : LanguageDatabase.values()) {
                    String name = chapter.name() + "." + example.name();
                    tests.add(DynamicTest.dynamicTest(name + " [" + database + "]", () -> {
                        String text = LanguageEngine.of(database).outcome(example);
                        remember(chapter, example, database, text);
                        if (!Language.UPDATE) {
                            assertThat(golden.getOrDefault(example.name(), Map.of()))
                                    .as(name)
                                    .containsEntry(database, text);
                        }
                    }));
                }
            }
            chapters.add(DynamicContainer.dynamicContainer(chapter.title(), tests));
        }
        return chapters;
    }

    @Test
    void chapters_haveAtLeast300StatementsAndNothingElseIsWrittenDown() {
        assertThat(Language.CHAPTERS.stream()
                        .mapToInt(chapter -> chapter.examples().size())
                        .sum())
                .isGreaterThanOrEqualTo(300);
        if (!Language.UPDATE) {
            for (Chapter chapter : Language.CHAPTERS) {
                assertThat(Golden.read(chapter).keySet())
                        .as(chapter.file())
                        .containsExactlyElementsOf(
                                chapter.examples().stream().map(Example::name).toList());
            }
        }
    }

    private static void remember(Chapter chapter, Example example, LanguageDatabase database, String text) {
        EXECUTED.computeIfAbsent(chapter.name(), key -> new LinkedHashMap<>())
                .computeIfAbsent(example.name(), key -> new EnumMap<>(LanguageDatabase.class))
                .put(database, text);
    }

    @AfterAll
    static void writeDown() throws IOException {
        if (Language.UPDATE) {
            for (Chapter chapter : Language.CHAPTERS) {
                Golden.write(chapter, EXECUTED.getOrDefault(chapter.name(), Map.of()));
            }
            LanguagePage.write();
        }
    }
}
