package dev.athanor.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.processor.cases.Case;
import dev.athanor.processor.diagnostic.CompilationProblem;
import dev.athanor.processor.diagnostic.OutputProblem;
import dev.athanor.processor.diagnostic.Problem;
import dev.athanor.processor.diagnostic.Problems;
import dev.athanor.processor.diagnostic.SqlProblem;
import dev.athanor.processor.testing.InProcess;
import dev.athanor.processor.testing.Message;
import dev.athanor.processor.testing.Outcome;
import dev.athanor.processor.testing.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.tools.Diagnostic.Kind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each problem is told by one error or warning with its id, at its place. */
class ProblemTest {
    /**
     * No source brings about a defect of ours, or a file that is there, and what is no error is not told in these cases: tests of
     * their own have other means.
     */
    private static final Set<Problem> WITHOUT_SOURCES = Set.of(
            CompilationProblem.INTERNAL_ERROR,
            CompilationProblem.ENTITY_OUTSIDE_MODULE_INFO,
            SqlProblem.SQL_NOT_CHECKED,
            SqlProblem.SQL_CHECKED_BY_NAMES,
            OutputProblem.OUTPUTS_NOT_WHOLE,
            OutputProblem.EJECTED_FILE_CHANGED);

    @TempDir
    Path folder;

    static List<Case> cases() {
        return Case.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void mistake_isOneErrorOnItsLine(Case one) {
        Outcome outcome = InProcess.javac(one.options().toArray(String[]::new)).compile(folder, one.sources());
        assertTold(one, outcome, true);
        assertPlace(one, told(one, outcome).get(0));
        if (isError(one)) {
            assertThat(outcome.warnings())
                    .allMatch(warning -> warning.text().contains("options were not recognized") || isOurs(warning));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void mistake_isOneErrorWhereJavacGoesOn(Case one) {
        List<String> options = new ArrayList<>(one.options());
        options.add("--should-stop=ifError=FLOW");
        assertTold(one, InProcess.javac(options.toArray(String[]::new)).compile(folder, one.sources()), true);
    }

    /** Eclipse's compiler does not find the classes of a named module from generated sources, whatever they are. */
    static List<Case> casesForEclipse() {
        return Case.all().stream()
                .filter(one ->
                        one.sources().stream().noneMatch(source -> source.name().equals("module-info")))
                .toList();
    }

    @ParameterizedTest
    @Tag("one-jdk")
    @MethodSource("casesForEclipse")
    void mistake_isOneErrorInEclipse(Case one) {
        Outcome outcome = InProcess.ecj(one.options().toArray(String[]::new)).compile(folder, one.sources());
        if (isError(one)) {
            assertTold(one, outcome, one.eclipseGivesLine());
        }
        assertThat(outcome.errors()).hasSize(isError(one) ? 1 : 0);
    }

    static List<Case> correctedCases() {
        return Case.all().stream().filter(one -> !one.corrected().isEmpty()).toList();
    }

    @ParameterizedTest
    @MethodSource("correctedCases")
    void corrected_isNeitherErrorNorWarning(Case one) {
        Outcome outcome =
                InProcess.javac(one.correctedOptions().toArray(String[]::new)).compile(folder, one.corrected());
        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.warnings()).isEmpty();
    }

    @Test
    void eachProblem_hasACaseWithItsCorrection() {
        Set<Problem> shown = new HashSet<>(WITHOUT_SOURCES);
        correctedCases().forEach(one -> shown.add(one.problem()));
        assertThat(shown).containsExactlyInAnyOrderElementsOf(Problems.all());
    }

    static List<Case> warnings() {
        return Case.all().stream().filter(one -> !isError(one)).toList();
    }

    @ParameterizedTest
    @MethodSource("warnings")
    void warning_isSilencedOnTheClass(Case one) {
        String silent = "@SuppressWarnings(\"athanor:" + one.problem().id() + "\") @Entity";
        List<Source> sources = one.sources().stream()
                .map(source -> new Source(source.name(), source.text().replace("@Entity", silent)))
                .toList();
        Outcome outcome = InProcess.javac(one.options().toArray(String[]::new)).compile(folder, sources);
        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.warnings()).isEmpty();
    }

    private static boolean isError(Case one) {
        return one.problem().severity() == Kind.ERROR;
    }

    private static boolean isOurs(Message warning) {
        return Problems.all().stream().anyMatch(one -> warning.text().contains("[" + one.id() + "] "));
    }

    private static List<Message> told(Case one, Outcome outcome) {
        return isError(one) ? outcome.errors() : outcome.warnings();
    }

    private static void assertTold(Case one, Outcome outcome, boolean onLine) {
        assertThat(told(one, outcome)).as(one.toString()).hasSize(1);
        assertThat(outcome.errors()).hasSize(isError(one) ? 1 : 0);
        Message error = told(one, outcome).get(0);
        assertThat(error.text()).contains("[" + one.problem().id() + "] ").contains(one.part());
        if (onLine) {
            assertThat(error.line()).as("%s", error).isEqualTo(markedLine(one, error));
        }
    }

    /** Where the very place is marked, the message points at it. */
    private static void assertPlace(Case one, Message error) {
        for (Source source : one.sources()) {
            if (source.markedPlace() >= 0) {
                assertThat(error)
                        .as("%s at %s", one, source.markedPlace())
                        .matches(message -> message.isAt(source.markedPlace()));
            }
        }
    }

    private static long markedLine(Case one, Message error) {
        if (one.sources().stream().allMatch(source -> source.markedLine() == 0)) {
            return -1;
        }
        return one.sources().stream()
                .filter(source -> error.file()
                        .equals(source.path().substring(source.path().lastIndexOf('/') + 1)))
                .mapToLong(Source::markedLine)
                .filter(line -> line > 0)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no mark in the file of " + error));
    }
}
