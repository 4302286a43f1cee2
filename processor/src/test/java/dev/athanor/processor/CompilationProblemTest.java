package dev.athanor.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.processor.diagnostic.CompilationProblem;
import dev.athanor.processor.diagnostic.Problem;
import dev.athanor.processor.step.EjectFolder;
import dev.athanor.processor.step.EntityStep;
import dev.athanor.processor.step.IndexStep;
import dev.athanor.processor.step.MarkedElements;
import dev.athanor.processor.testing.FailingFiler;
import dev.athanor.processor.testing.InProcess;
import dev.athanor.processor.testing.Message;
import dev.athanor.processor.testing.Outcome;
import dev.athanor.processor.testing.Source;
import dev.athanor.processor.testing.TestProcessor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The problems of a compilation as a whole. */
class CompilationProblemTest {
    private static final Source USER = Source.singleEntity("");

    @TempDir
    Path folder;

    @Test
    void tableNameTwice_isOneErrorAtTheSecond() {
        Source other = Source.of("""

                @Entity(
                    table = "USER") // !
                public abstract class Zebra {
                    @Id public abstract long getId();
                }
                """);
        Outcome outcome = InProcess.javac().compile(folder, List.of(USER, other));
        assertOne(outcome, CompilationProblem.TABLE_NAME_TWICE, other.markedLine());
        assertThat(outcome.errors().get(0).text()).contains("belongs to entity Zebra and to entity User");
    }

    @Test
    void moduleWithoutProvides_isOneErrorWithTheLine() {
        Outcome outcome = compileModule("module shop { requires java.sql; }");
        assertOne(outcome, CompilationProblem.MODULE_WITHOUT_PROVIDES, 1);
        assertThat(outcome.errors().get(0).text())
                .contains("provides dev.athanor.spi.EntityModel with shop.UserModel;");
    }

    @Test
    void moduleThatProvides_isCorrect() {
        Outcome outcome = compileModule("""
                module shop {
                    requires java.sql;
                    provides dev.athanor.spi.EntityModel with shop.UserModel;
                }
                """);
        assertThat(outcome.errors()).isEmpty();
    }

    @Test
    void unknownOption_isOneError() {
        Outcome outcome = InProcess.javac("-Aathanor.strict=maybe").compile(folder, List.of(USER));
        assertOne(outcome, CompilationProblem.OPTION_UNKNOWN, -1);
        assertThat(outcome.errors().get(0).text()).contains("There is no option -Aathanor.strict.");
    }

    @ParameterizedTest
    @CsvSource({
        "naming=snake, 'naming has the value snake. Write one of SNAKE_CASE, UPPER_SNAKE_CASE, CAMEL_CASE, AS_IS.'",
        "sqlcheck=, 'sqlcheck has no value. Write one of off, warn, error.'",
        "'outputs=ddl,diagramm', 'the value diagramm. Write one of none, all, ddl, diagram, dictionary, catalogue.'",
        "eject=, 'eject has no value. Write a folder.'"
    })
    void unknownValue_isOneErrorWithTheAllowedOnes(String option, String part) {
        Outcome outcome = InProcess.javac("-Aathanor." + option).compile(folder, List.of(USER));
        assertOne(outcome, CompilationProblem.OPTION_VALUE_UNKNOWN, -1);
        assertThat(outcome.errors().get(0).text()).contains(part);
    }

    @Test
    void optionsOfOthers_areTheirs() {
        assertThat(InProcess.javac("-Aother.strict=maybe")
                        .compile(folder, List.of(USER))
                        .errors())
                .isEmpty();
    }

    @Test
    void unexpectedException_isOneErrorAtTheEntity() {
        List<EntityStep> step = new ArrayList<>();
        Outcome outcome = InProcess.javac()
                .compile(folder, List.of(USER), List.of(new TestProcessor((environment, annotations, round) -> {
                    if (step.isEmpty()) {
                        step.add(new EntityStep(new FailingFiler(environment), new EjectFolder(environment)));
                    }
                    step.get(0).process(round, MarkedElements.of(annotations, round));
                })));
        assertOne(outcome, CompilationProblem.INTERNAL_ERROR, 1);
        assertThat(outcome.errors().get(0).text())
                .contains("no space for shop.")
                .contains("please report it");
    }

    @Test
    void unexpectedExceptionInTheIndex_isOneErrorAtAnEntity() {
        List<IndexStep> step = new ArrayList<>();
        Outcome outcome = InProcess.javac()
                .compile(folder, List.of(USER), List.of(new TestProcessor((environment, annotations, round) -> {
                    if (step.isEmpty()) {
                        step.add(new IndexStep(new FailingFiler(environment)));
                    }
                    step.get(0).process(round, MarkedElements.of(annotations, round));
                })));
        assertOne(outcome, CompilationProblem.INTERNAL_ERROR, 1);
    }

    /** Compiles a module that reads the class path, so that nothing of the test needs to be a module. */
    private Outcome compileModule(String moduleInfo) {
        return InProcess.javac("--add-reads", "shop=ALL-UNNAMED").compile(folder, List.of(Source.of(moduleInfo), USER));
    }

    private static void assertOne(Outcome outcome, Problem problem, long line) {
        assertThat(outcome.errors()).hasSize(1);
        Message error = outcome.errors().get(0);
        assertThat(error.text()).startsWith("[" + problem.id() + "] ");
        assertThat(error.line()).isEqualTo(line);
    }
}
