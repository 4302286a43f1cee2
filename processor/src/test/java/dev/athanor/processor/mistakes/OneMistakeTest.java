package dev.athanor.processor.mistakes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.athanor.processor.testing.InProcess;
import dev.athanor.processor.testing.Message;
import dev.athanor.processor.testing.NewerJavac;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One mistake in a model of thirty entities is one error on its line, although many files import all query types statically
 * and use their columns and relationships: in javac of two versions, whether it goes on after an error or not, and in Eclipse's
 * compiler.
 */
@Tag("one-jdk")
class OneMistakeTest {
    private static final String GOES_ON = "--should-stop=ifError=FLOW";

    private final Erp erp = new Erp();

    @TempDir
    Path folder;

    @Test
    void model_isLargeAndMistakesAreMany() {
        assertThat(erp.size()).isGreaterThanOrEqualTo(30);
        assertThat(Mistakes.all().stream().map(Mistake::toString))
                .hasSizeGreaterThanOrEqualTo(60)
                .doesNotHaveDuplicates();
    }

    @Test
    void mistake_isOneErrorInJavac() {
        Map<String, List<Message>> all = Run.all();
        assertTold(all, one -> one.isOneInJavac(false), false);
        assertThat(Mistakes.all().stream().filter(one -> one.where() == Mistake.Where.HIDDEN))
                .allSatisfy(one -> assertThat(all.get(one.toString())).hasSizeLessThanOrEqualTo(2));
    }

    @Test
    void mistake_isOneErrorWhereJavacGoesOn() {
        assertTold(Run.all(GOES_ON), one -> one.isOneInJavac(true), false);
    }

    @Test
    void mistake_isOneErrorWhereJavac25GoesOn() throws IOException {
        assumeTrue(NewerJavac.find().isPresent(), "no JDK 25 here: neither JAVA25_HOME nor /usr/lib/jvm");
        Path file = folder.resolve("errors.txt");
        NewerJavac.find().orElseThrow().run(folder, Run.class, file.toString(), GOES_ON);
        assertThat(folder.resolve("output.txt")).isEmptyFile();
        assertTold(Run.read(file), one -> one.isOneInJavac(true), false);
    }

    @Test
    void mistake_isOneErrorInEclipse() {
        Map<String, List<Message>> all = new LinkedHashMap<>();
        all.put("", InProcess.ecj().compile(folder.resolve("0"), erp.correct()).errors());
        Mistakes.all().stream().filter(Mistake::isOneInEclipse).forEach(mistake -> {
            Path own = folder.resolve(String.valueOf(all.size()));
            all.put(
                    mistake.toString(),
                    InProcess.ecj().compile(own, erp.with(mistake)).errors());
        });
        assertTold(all, Mistake::isOneInEclipse, true);
    }

    private void assertTold(Map<String, List<Message>> all, Predicate<Mistake> which, boolean eclipse) {
        assertThat(all.get("")).isEmpty();
        assertThat(Mistakes.all().stream().filter(which))
                .allSatisfy(mistake -> assertThat(all.get(mistake.toString()))
                        .as(mistake.toString())
                        .singleElement()
                        .satisfies(error -> {
                            assertThat(error.text()).contains(mistake.part(eclipse));
                            assertThat(error.file()).isEqualTo(mistake.toldIn() + ".java");
                            assertThat(error.line()).isEqualTo(erp.lineOf(mistake));
                        }));
    }
}
