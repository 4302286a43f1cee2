package dev.athanor.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.processor.testing.InProcess;
import dev.athanor.processor.testing.Outcome;
import dev.athanor.processor.testing.Source;
import dev.athanor.processor.testing.TestProcessor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In which round entities are written. */
class EntityRoundTest {
    private static final Source USE = Source.of("""
            package shop;
            final class Use {
                static final Object COLOUR = QUser.USER.colour;
                private Use() {}
            }
            """);

    @TempDir
    Path folder;

    @Test
    void entity_isWrittenInTheFirstRound() {
        List<String> rounds = new ArrayList<>();
        Outcome outcome = compile(Source.singleEntity("public abstract long getColour();\n"), noting(rounds));
        assertThat(outcome.errors()).isEmpty();
        assertThat(rounds.get(1)).contains("shop.QUser").contains("shop.UserModel");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void entityOfGeneratedType_waitsForItOneRound(boolean otherFirst) {
        Source user =
                Source.singleEntity("public abstract Colour getColour();\npublic abstract void setColour(Colour c);\n");
        TestProcessor other = new TestProcessor((environment, annotations, round) -> {
            if (!round.processingOver() && environment.getElementUtils().getTypeElement("shop.Colour") == null) {
                write(environment, "shop.Colour", "package shop; public enum Colour { RED }");
            }
        });
        List<Processor> ours = List.of(new AthanorProcessor(), new ServiceIndexProcessor());
        List<Processor> all = new ArrayList<>(ours);
        all.add(otherFirst ? 0 : all.size(), other);
        Outcome outcome = InProcess.javac().compile(folder, List.of(user, USE), all);
        assertThat(outcome.errors()).isEmpty();
        assertThat(folder.resolve("classes/shop/Use.class")).exists();
        assertThat(folder.resolve("classes/META-INF/services/dev.athanor.spi.EntityModel"))
                .hasContent("shop.UserModel");
    }

    @Test
    void entityOfUnknownType_isWrittenInOneForcedRound() throws IOException {
        Source user = Source.singleEntity("public abstract Colour getColour();\n");
        List<String> rounds = new ArrayList<>();
        compile(user, noting(rounds));
        assertThat(rounds).hasSize(4);
        assertThat(rounds.get(1)).contains("shop.User_Round");
        assertThat(rounds.get(2)).contains("shop.QUser");
        assertThat(rounds.get(3)).contains("over");
        assertThat(Files.readString(folder.resolve("classes/shop/QUser.java"))).contains("colour");
    }

    @Test
    void entityOfGeneratedSource_isFound() {
        TestProcessor other = new TestProcessor((environment, annotations, round) -> {
            if (!round.processingOver() && environment.getElementUtils().getTypeElement("shop.User") == null) {
                write(
                        environment,
                        "shop.User",
                        Source.singleEntity("public abstract long getColour();\n")
                                .text());
            }
        });
        Outcome outcome = InProcess.javac()
                .compile(
                        folder,
                        List.of(
                                USE,
                                Source.of("@Entity public abstract class Other { @Id public abstract long getId(); }")),
                        List.of(other, new AthanorProcessor(), new ServiceIndexProcessor()));
        assertThat(outcome.errors()).isEmpty();
        assertThat(folder.resolve("classes/META-INF/services/dev.athanor.spi.EntityModel"))
                .hasContent("shop.OtherModel\nshop.UserModel");
    }

    private Outcome compile(Source user, TestProcessor processor) {
        return InProcess.javac()
                .compile(
                        folder, List.of(user), List.of(new AthanorProcessor(), new ServiceIndexProcessor(), processor));
    }

    /** Notes the classes that each round brings. */
    private static TestProcessor noting(List<String> rounds) {
        return new TestProcessor((environment, annotations, round) -> rounds.add(textOf(round)));
    }

    private static String textOf(RoundEnvironment round) {
        List<String> names =
                round.getRootElements().stream().map(Element::toString).sorted().toList();
        return (round.processingOver() ? "over " : "") + String.join(" ", names);
    }

    private static void write(ProcessingEnvironment environment, String name, String text) {
        try (Writer writer = environment.getFiler().createSourceFile(name).openWriter()) {
            writer.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
