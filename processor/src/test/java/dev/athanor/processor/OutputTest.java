package dev.athanor.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.athanor.processor.diagnostic.OutputProblem;
import dev.athanor.processor.testing.Goldens;
import dev.athanor.processor.testing.InProcess;
import dev.athanor.processor.testing.NewerJavac;
import dev.athanor.processor.testing.Outcome;
import dev.athanor.processor.testing.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files about a model: which are written when, whole and the same whatever the compiler. */
class OutputTest {
    private static final Path GOLDENS = Path.of("src/test/resources/outputs");
    private static final String ALL = "-Aathanor.outputs=all";

    @TempDir
    Path folder;

    static Stream<InProcess> compilers() {
        return Stream.of(InProcess.javac(ALL), InProcess.ecj(ALL));
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void all_areAsInTheGoldens(InProcess compiler) {
        assertThat(compiler.compile(folder, bookshop()).errors()).isEmpty();
        assertThat(outputs()).isEqualTo(goldens());
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void all_areTheSameInAnyOrderOfSources(InProcess compiler) {
        List<Source> reversed = new ArrayList<>(bookshop());
        Collections.reverse(reversed);
        assertThat(compiler.compile(folder, reversed).errors()).isEmpty();
        assertThat(outputs()).isEqualTo(goldens());
    }

    @Test
    void all_areTheSameWithANewerCompiler() {
        Optional<NewerJavac> newer = NewerJavac.find();
        assumeTrue(newer.isPresent());
        assertThat(newer.orElseThrow().compile(folder, bookshop(), ALL).errors())
                .isEmpty();
        assertThat(outputs()).isEqualTo(goldens());
    }

    @Test
    void all_areInUtf8WhateverTheSourcesAreIn() {
        Source cafe = Source.of("/** A caf\\u00e9. */ @Entity public interface Cafe { @Id long id(); }");
        InProcess.javac(ALL, "-encoding", "ISO-8859-1").compile(folder, List.of(cafe));
        assertThat(outputs().get("dictionary.md")).contains("A caf\u00e9.");
    }

    @Test
    void none_areWrittenUnlessAskedFor() {
        InProcess.javac().compile(folder, bookshop());
        assertThat(outputs()).isEmpty();
        InProcess.javac("-Aathanor.outputs=none").compile(folder, bookshop());
        assertThat(outputs()).isEmpty();
    }

    @Test
    void those_thatAreNamed_areWritten() {
        InProcess.javac("-Aathanor.outputs=diagram,ddl").compile(folder, bookshop());
        assertThat(outputs().keySet())
                .containsExactly(
                        "diagram.mmd",
                        "diagram.svg",
                        "schema/h2.sql",
                        "schema/mariadb.sql",
                        "schema/mysql.sql",
                        "schema/postgresql.sql",
                        "schema/sqlite.sql");
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void compilationWithErrors_leavesTheOutputs(InProcess compiler) {
        List<Source> wrong = new ArrayList<>(bookshop());
        wrong.add(Source.of("@Entity public interface Zebra { long id(); }"));
        assertThat(compiler.compile(folder, wrong).errors()).hasSize(1);
        assertThat(outputs()).isEmpty();
    }

    /** The error is found in the same round in which the outputs would be written. */
    @Test
    void tableNameTwice_leavesTheOutputs() {
        List<Source> wrong = new ArrayList<>(bookshop());
        wrong.add(Source.of("@Entity(table = \"book\") public interface Zebra { @Id long id(); }"));
        assertThat(InProcess.javac(ALL).compile(folder, wrong).errors()).hasSize(1);
        assertThat(outputs()).isEmpty();
    }

    /** Not with Eclipse's batch compiler, which lets no processor write a class that is on the class path. */
    @Test
    void compilationOfAPart_keepsTheOutputsWhole() {
        InProcess compiler = InProcess.javac(ALL);
        compiler.compile(folder, bookshop());
        for (Source one : bookshop()) {
            assertThat(compiler.compile(folder, List.of(one)).errors()).isEmpty();
            assertThat(outputs()).as(one.name()).isEqualTo(goldens());
        }
    }

    @Test
    void compilationOfAPart_seesWhatIsGoneAndWhatIsNew() throws IOException {
        InProcess compiler = InProcess.javac(ALL);
        compiler.compile(folder, bookshop());
        Files.delete(folder.resolve("classes/bookshop/Setting.class"));
        compiler.compile(folder, List.of(Source.of("@Entity public interface Zebra { @Id long id(); }")));
        assertThat(outputs().get("schema/sqlite.sql"))
                .contains("CREATE TABLE zebra", "CREATE TABLE book ")
                .doesNotContain("CREATE TABLE setting");
    }

    @Test
    void inheritedComments_areKept() {
        Source base = Source.of("""
                public interface Named {
                    /** What people call it. */
                    String name();
                }
                """);
        Source city = Source.of("@Entity public interface City extends Named { @Id long id(); }");
        Source zebra = Source.of("@Entity public interface Zebra { @Id long id(); }");
        InProcess compiler = InProcess.javac(ALL);
        compiler.compile(folder, List.of(base, city, zebra));
        String whole = outputs().get("dictionary.md");
        assertThat(whole).contains("What people call it.");
        compiler.compile(folder, List.of(zebra));
        assertThat(outputs().get("dictionary.md")).isEqualTo(whole);
    }

    @Test
    void partThatDoesNotSeeTheRest_leavesTheOutputsAndSaysSo() {
        assertThat(InProcess.javac(ALL).compile(folder, bookshop()).errors()).isEmpty();
        Map<String, String> before = outputs();
        Outcome outcome = InProcess.javac(ALL)
                .withoutEarlierClasses()
                .compile(folder, List.of(Source.of("@Entity public interface Zebra { @Id long id(); }")));
        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.warnings()).hasSize(1);
        assertThat(outcome.warnings().get(0).text())
                .startsWith("[" + OutputProblem.OUTPUTS_NOT_WHOLE.id() + "] ")
                .contains("bookshop.BookModel");
        assertThat(outputs()).isEqualTo(before);
    }

    private static List<Source> bookshop() {
        return Goldens.in(GOLDENS.resolve("bookshop"));
    }

    private static Map<String, String> goldens() {
        Map<String, String> files = files(GOLDENS);
        files.keySet().removeIf(path -> path.startsWith("bookshop/"));
        return files;
    }

    /** The outputs; the comments that are kept for the next compilation are none. */
    private Map<String, String> outputs() {
        Map<String, String> files = files(folder.resolve("classes/META-INF/athanor"));
        files.keySet().removeIf(path -> path.startsWith("comments/"));
        return files;
    }

    private static Map<String, String> files(Path below) {
        Map<String, String> texts = new TreeMap<>();
        if (Files.isDirectory(below)) {
            try (Stream<Path> paths = Files.walk(below)) {
                for (Path path : paths.filter(Files::isRegularFile).toList()) {
                    texts.put(below.relativize(path).toString().replace('\\', '/'), Files.readString(path));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return texts;
    }
}
