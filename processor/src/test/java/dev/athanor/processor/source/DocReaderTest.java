package dev.athanor.processor.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documentation comments as plain text. */
class DocReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                " Who pays. | Who pays.",
                " The {@link User}'s name. | The User's name.",
                " See {@link User#name}. | See User.name.",
                " See {@link #name()}. | See name().",
                " See {@linkplain User#name the name}. | See the name.",
                " Never {@code null}, {@code a < b && c}. | Never null, a < b && c.",
                " {@code Map<String, List<String>>} of all. | Map<String, List<String>> of all.",
                " A <b>bold</b> word<br>and a &lt;tag&gt; &amp; more&#33;&#x21; | A bold word and a <tag> & more!!",
                " At {@literal <a@example.org>}. | At <a@example.org>.",
                " {@inheritDoc} | ``",
                " Half of a {@code brace | Half of a {@code brace",
                " 3 < 4 and 5 > 4 | 3 < 4 and 5 > 4",
                " &unknown; &#x110000; | &unknown; &#x110000;"
            })
    void text_isPlain(String comment, String plain) {
        assertThat(DocReader.clean(comment)).isEqualTo(plain);
    }

    @Test
    void paragraphsAndLists_areSeparated_linesJoined() {
        assertThat(DocReader.clean(" One\n line.\n\n <p>Two.\n <ul>\n <li>first</li>\n  <li>second\n </ul>\n"))
                .isEqualTo("One line.\n\nTwo.\n\n- first\n\n- second");
    }

    @Test
    void blockTags_areLeftOut() {
        assertThat(DocReader.clean(" The name.\n\n @return the name\n @see User\n"))
                .isEqualTo("The name.");
        assertThat(DocReader.clean("@return the name")).isEmpty();
        assertThat(DocReader.clean(" Mail to me@example.org. ")).isEqualTo("Mail to me@example.org.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "One. Two. | One.",
                "Version 1.5 of it. More | Version 1.5 of it.",
                "Really? Yes. | Really?",
                "No stop | No stop"
            })
    void firstSentence_endsBeforeASpace(String text, String sentence) {
        assertThat(DocReader.firstSentence(text)).isEqualTo(sentence);
    }

    @Test
    void firstSentence_endsWithTheParagraph() {
        assertThat(DocReader.firstSentence("A title\n\nA text. More.")).isEqualTo("A title");
    }
}
