package dev.athanor.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.processor.diagnostic.OutputProblem;
import dev.athanor.processor.testing.CompiledEngine;
import dev.athanor.processor.testing.Goldens;
import dev.athanor.processor.testing.InProcess;
import dev.athanor.processor.testing.Outcome;
import dev.athanor.processor.testing.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generated sources that are written to be kept. */
class EjectTest {
    private static final Source USER = Source.singleEntity("");

    @TempDir
    Path folder;

    @Test
    void ejectedSources_areTheGeneratedOnes_withoutTheMark() throws IOException {
        compile(USER);
        String ejected = Files.readString(ejected("shop/QUser.java"));
        String generated = Files.readString(folder.resolve("classes/shop/QUser.java"));
        assertThat(generated).contains("@Generated(", "import javax.annotation.processing.Generated;");
        assertThat(ejected)
                .startsWith("// Ejected by Athanor from shop.User: yours to keep.")
                .doesNotContain("Generated");
        assertThat(ejected.lines().skip(1))
                .containsExactlyElementsOf(generated
                        .lines()
                        .filter(line -> !line.contains("Generated"))
                        .toList());
    }

    @Test
    void ejectedSources_compileAndRunWithoutTheProcessor() throws IOException {
        List<Source> bookshop = Goldens.in(Path.of("src/test/resources/outputs/bookshop"));
        assertThat(eject().compile(folder, bookshop).errors()).isEmpty();
        List<String> ddl = CompiledEngine.ask(folder, engine -> engine.schema().ddl());

        List<Source> all = new ArrayList<>(bookshop);
        files().forEach((path, text) -> {
            if (path.endsWith(".java")) {
                all.add(new Source(path.replace(".java", "").replace('/', '.'), text));
            }
        });
        all.add(Source.of("""
                package bookshop;
                import static bookshop.QAuthor.AUTHOR;
                public final class RoundTrip implements java.util.function.Function<dev.athanor.Engine, String> {
                    @Override public String apply(dev.athanor.Engine engine) {
                        engine.schema().createAll();
                        try (dev.athanor.session.Session session = engine.openSession()) {
                            session.add(QAuthor.builder().name("Ursula").build());
                            session.commit();
                        }
                        try (dev.athanor.session.Session session = engine.openSession()) {
                            return session.one(dev.athanor.query.Sql.select(AUTHOR)).getName();
                        }
                    }
                }
                """));
        Path without = folder.resolve("without");
        assertThat(InProcess.javac("-proc:none").compile(without, all).errors()).isEmpty();
        assertThat(without.resolve("classes/META-INF")).doesNotExist();
        String index = "META-INF/services/dev.athanor.spi.EntityModel";
        Files.createDirectories(without.resolve("classes/META-INF/services"));
        Files.copy(ejected(index), without.resolve("classes").resolve(index));

        List<String> same =
                CompiledEngine.ask(without, engine -> engine.schema().ddl());
        assertThat(same).isEqualTo(ddl);
        assertThat(CompiledEngine.run(without, "bookshop.RoundTrip")).isEqualTo("Ursula");
    }

    @Test
    void secondRun_changesNothing() throws IOException {
        compile(USER);
        Map<String, String> before = files();
        FileTime time = FileTime.fromMillis(0);
        Files.setLastModifiedTime(ejected("shop/QUser.java"), time);
        compile(USER);
        assertThat(files()).isEqualTo(before);
        assertThat(Files.getLastModifiedTime(ejected("shop/QUser.java"))).isEqualTo(time);
    }

    @Test
    void changedEntity_isEjectedAnew() throws IOException {
        compile(USER);
        compile(Source.singleEntity("public abstract String getName();"));
        assertThat(Files.readString(ejected("shop/QUser.java"))).contains("name");
    }

    @Test
    void fileOfTheUser_isLeftAlone_withOneError() throws IOException {
        Files.createDirectories(ejected("shop"));
        Files.writeString(ejected("shop/QUser.java"), "// mine\n");
        Files.writeString(ejected("shop/Other.java"), "// mine too\n");
        Outcome outcome = eject().compile(folder, List.of(USER));
        assertThat(outcome.errors()).hasSize(1);
        assertThat(outcome.errors().get(0).text())
                .startsWith("[" + OutputProblem.EJECTED_FILE_CHANGED.id() + "] ")
                .contains("QUser.java");
        assertThat(ejected("shop/QUser.java")).hasContent("// mine");
        assertThat(ejected("shop/Other.java")).hasContent("// mine too");
        assertThat(ejected("shop/UserModel.java")).exists();
    }

    @Test
    void folderThatCannotBeWritten_isOneError() throws IOException {
        Files.writeString(folder.resolve("ejected"), "a file, no folder");
        Outcome outcome = eject().compile(folder, List.of(USER));
        assertThat(outcome.errors()).hasSize(1);
        assertThat(outcome.errors().get(0).text()).startsWith("[" + OutputProblem.EJECT_FAILED.id() + "] ");
    }

    @Test
    void wrongEntity_isNotEjected() {
        eject().compile(folder, List.of(Source.singleEntity("public abstract void setName(String name);")));
        assertThat(files()).isEmpty();
    }

    @Test
    void queryTypesOfRecords_areEjectedToo() {
        compile(
                Source.singleEntity("public abstract String getName();"),
                Source.of("@Sql(\"select 1 as n\") public record One(int n) {}"),
                Source.of("@Projection(User.class) public record UserPart(String name) {}"));
        assertThat(files()).containsKeys("shop/QOne.java", "shop/QUserPart.java");
    }

    /** It is generated all the same, so that what uses its query type has no error of its own. */
    @Test
    void entityOfAFailedCompilation_isNotEjected() {
        Outcome outcome = eject().compile(folder, List.of(Source.singleEntity("public abstract Unknown getName();")));
        assertThat(outcome.errors()).isNotEmpty();
        assertThat(files().keySet()).noneMatch(path -> path.endsWith(".java"));
    }

    private void compile(Source... sources) {
        assertThat(eject().compile(folder, List.of(sources)).errors()).isEmpty();
    }

    private InProcess eject() {
        return InProcess.javac("-Aathanor.eject=" + folder.resolve("ejected"));
    }

    private Path ejected(String path) {
        return folder.resolve("ejected").resolve(path);
    }

    private Map<String, String> files() {
        Map<String, String> texts = new TreeMap<>();
        Path below = folder.resolve("ejected");
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
