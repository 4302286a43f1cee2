package dev.athanor.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.conformance.Row;
import dev.athanor.processor.step.EjectFolder;
import dev.athanor.processor.step.EntityStep;
import dev.athanor.processor.step.MarkedElements;
import dev.athanor.processor.testing.InProcess;
import dev.athanor.processor.testing.NotingFiler;
import dev.athanor.processor.testing.Outcome;
import dev.athanor.processor.testing.Source;
import dev.athanor.processor.testing.TestProcessor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes out of a compilation of correct entities. */
class GeneratedFilesTest {
    private static final Source USER = Source.singleEntity("public abstract String getName();\n");

    @TempDir
    Path folder;

    @Test
    void eachFile_hasItsEntityAsOnlyOrigin() {
        Map<String, List<String>> origins = new TreeMap<>();
        List<EntityStep> step = new ArrayList<>();
        Outcome outcome = InProcess.javac()
                .compile(folder, List.of(USER), List.of(new TestProcessor((environment, annotations, round) -> {
                    if (step.isEmpty()) {
                        step.add(new EntityStep(new NotingFiler(environment, origins), new EjectFolder(environment)));
                    }
                    step.get(0).process(round, MarkedElements.of(annotations, round));
                })));
        assertThat(outcome.errors()).isEmpty();
        assertThat(origins)
                .containsOnlyKeys("shop.QUser", "shop.UserModel")
                .allSatisfy((file, elements) -> assertThat(elements).containsExactly("shop.User"));
    }

    @Test
    @Row("S20")
    void unknownKeyword_isACompileError() {
        Source use = Source.of("""
                class Use {
                    static final Object MADE = QUser.builder()
                            .name("x")
                            .nmae("y") // !
                            .build();
                }
                """);
        Outcome outcome = InProcess.javac().compile(folder, List.of(USER, use));
        assertThat(outcome.errors()).singleElement().satisfies(error -> {
            assertThat(error.line()).isEqualTo(use.markedLine());
            assertThat(error.text()).contains("cannot find symbol").contains("nmae(");
        });
    }
}
