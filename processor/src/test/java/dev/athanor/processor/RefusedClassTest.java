package dev.athanor.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.processor.testing.InProcess;
import dev.athanor.processor.testing.Outcome;
import dev.athanor.processor.testing.Source;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes that the compiler itself refuses, and of which it shows a picture that no right class has: the errors are its own. */
class RefusedClassTest {
    @TempDir
    Path folder;

    @Test
    void componentTwice_inAnEmbeddedRecord() {
        assertOnlyTheirs(Source.of("""
                        package shop;
                        public record Address(String street, String street) {}
                        """), Source.singleEntity("@Embedded public abstract Address getHome();\n"));
    }

    @Test
    void superclassThatIsATypeVariable() {
        assertOnlyTheirs(Source.of("""
                        package shop;
                        import dev.athanor.annotation.Entity;
                        import dev.athanor.annotation.Id;
                        @Entity
                        public abstract class User<T> extends T {
                            @Id public abstract long getId();
                        }
                        """));
    }

    private void assertOnlyTheirs(Source... sources) {
        Outcome outcome = InProcess.javac("--should-stop=ifError=FLOW").compile(folder, List.of(sources));
        assertThat(outcome.errors())
                .isNotEmpty()
                .allSatisfy(error -> assertThat(error.text()).doesNotContain("InternalError"));
    }
}
