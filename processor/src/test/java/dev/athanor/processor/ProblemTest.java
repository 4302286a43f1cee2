package dev.athanor.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.processor.cases.Case;
import dev.athanor.processor.diagnostic.CompilationProblem;
import dev.athanor.processor.diagnostic.Problem;
import dev.athanor.processor.diagnostic.Problems;
import dev.athanor.processor.testing.InProcess;
import dev.athanor.processor.testing.Message;
import dev.athanor.processor.testing.Outcome;
import dev.athanor.processor.testing.Source;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each problem is told by one error with its id, on its line. */
class ProblemTest {
    /** Problems that one entity cannot show: {@link CompilationProblemTest} shows them. */
    private static final Set<Problem> OF_COMPILATIONS = Set.of(
            CompilationProblem.TABLE_NAME_TWICE,
            CompilationProblem.MODULE_WITHOUT_PROVIDES,
            CompilationProblem.OPTION_UNKNOWN,
            CompilationProblem.INTERNAL_ERROR);

    @TempDir
    Path folder;

    static List<Case> cases() {
        return Case.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void mistake_isOneErrorOnItsLine(Case one) {
        Outcome outcome = InProcess.javac().compile(folder, one.sources());
        assertTold(one, outcome, true);
        assertThat(outcome.warnings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void mistake_isOneErrorWhereJavacGoesOn(Case one) {
        assertTold(one, InProcess.javac("--should-stop=ifError=FLOW").compile(folder, one.sources()), true);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void mistake_isOneErrorInEclipse(Case one) {
        assertTold(one, InProcess.ecj().compile(folder, one.sources()), one.eclipseGivesLine());
    }

    @Test
    void eachProblem_hasACase() {
        Set<Problem> shown = new HashSet<>(OF_COMPILATIONS);
        cases().forEach(one -> shown.add(one.problem()));
        assertThat(shown).containsExactlyInAnyOrderElementsOf(Problems.all());
    }

    private static void assertTold(Case one, Outcome outcome, boolean onLine) {
        assertThat(outcome.errors()).as(one.toString()).hasSize(1);
        Message error = outcome.errors().get(0);
        assertThat(error.text()).contains("[" + one.problem().id() + "] ").contains(one.part());
        if (onLine) {
            assertThat(error.line()).as("%s", error).isEqualTo(markedLine(one, error));
        }
    }

    private static long markedLine(Case one, Message error) {
        return one.sources().stream()
                .filter(source -> error.file()
                        .equals(source.path().substring(source.path().lastIndexOf('/') + 1)))
                .mapToLong(Source::markedLine)
                .filter(line -> line > 0)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no mark in the file of " + error));
    }
}
