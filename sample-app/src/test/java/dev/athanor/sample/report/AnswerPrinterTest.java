package dev.athanor.sample.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** Answers are printed as tables that a person can read. */
class AnswerPrinterTest {
    @Test
    void columns_areAligned_andNumbersStandToTheRight() {
        Answer answer = Answer.of("Who?", "name", "commits");
        answer.add("Ann", 7);
        answer.add("Bartholomew", 1234);
        answer.add(null, 0);
        assertThat(print(answer)).isEqualTo("""

            Who?
              name         commits
              Ann                7
              Bartholomew     1234
                                 0
            """);
    }

    @Test
    void noRows_saySo() {
        assertThat(print(Answer.of("Who?", "name"))).isEqualTo("\nWho?\n  (none)\n");
    }

    @Test
    void longCells_areCut_pathsAtTheirBeginning() {
        Answer answer = Answer.of("What?", "path", "text");
        answer.add("a/".repeat(50) + "File.java", "word ".repeat(30));
        assertThat(print(answer)).contains("  ...a/a/", "a/File.java  word word", "wo...\n");
    }

    private static String print(Answer answer) {
        StringWriter text = new StringWriter();
        new AnswerPrinter(new PrintWriter(text)).print(answer);
        return text.toString().replace(System.lineSeparator(), "\n");
    }
}
