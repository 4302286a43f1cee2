package dev.athanor.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.conformance.Row;
import dev.athanor.processor.testing.CompiledEngine;
import dev.athanor.processor.testing.InProcess;
import dev.athanor.processor.testing.Outcome;
import dev.athanor.processor.testing.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What fails elsewhere when it runs, or passes in silence, and is one error of the compilation here. */
class DecidedMistakeTest {
    private static final Source LINE = Source.of("""
            @Entity public abstract class Line {
                public enum Mood { GOOD, BAD }
                @Id public abstract long getOrder();
                @Id public abstract int getNumber();
                public abstract int getPrice();
                public abstract void setPrice(int price);
                @Computed("price * 2") public abstract int getTwice();
                @Formula("price * 3") public abstract int getThrice();
                public abstract Mood getMood();
            }
            """);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "'@Id public abstract String getCode();', an @Id",
        "'@Id public abstract long getId(); @Column(unique = true) public abstract String getCode();', unique",
        "'@Id public abstract long getId(); @Column(index = true) public abstract String getCode();', indexed"
    })
    @Row("S5")
    void unboundedStringThatIsAKey_isOneError(String body, String what) {
        Outcome outcome = compile(Source.of("@Entity public abstract class User { " + body + " }"));
        assertThat(outcome.errors())
                .singleElement()
                .satisfies(one -> assertThat(one.text()).contains("[StringKeyUnbounded]", what));
    }

    @ParameterizedTest
    @CsvSource({"'@Nullable String', String, SetterRefusesNull", "String, '@Nullable String', SetterAcceptsNull"})
    @Row("S7")
    void nullabilityThatGetterAndSetterSayOtherwise_isOneWarning(String read, String written, String problem) {
        Outcome outcome = compile(Source.singleEntity("@Column(length = 500) public abstract " + read + " getBio(); "
                + "public abstract void setBio(" + written + " bio);\n"));
        assertThat(outcome.warnings())
                .singleElement()
                .satisfies(one -> assertThat(one.text()).contains("[" + problem + "]"));
    }

    @Test
    @Row("S7")
    void nullabilityThatBothSay_isThatOfTheColumn() throws IOException {
        Outcome outcome =
                compile(Source.singleEntity("@Column(length = 500) public abstract @Nullable String getBio(); "
                        + "public abstract void setBio(@Nullable String bio);\n"));
        assertThat(outcome.errors()).isEmpty();
        List<String> ddl = CompiledEngine.ask(folder, engine -> engine.schema().ddl());
        assertThat(ddl).containsExactly("CREATE TABLE user (id INTEGER NOT NULL, bio VARCHAR(500), PRIMARY KEY (id))");
    }

    /** What the mistakes below are meant to be. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "session.get(LINE, QLine.key(1L, 2))",
                "update(LINE).set(LINE.price, 2)",
                "select(LINE).where(LINE.mood.eq(Line.Mood.GOOD))",
                "select(LINE).where(LINE.thrice.gt(3)).orderBy(LINE.thrice)",
                "QLine.builder().price(1)"
            })
    void use_compiles(String use) {
        assertThat(use(use).errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "session.get(LINE, 1L)",
                "session.get(LINE, \"1\")",
                "session.get(LINE, QLine.key(1L))",
                "session.get(LINE, QLine.key(1L, 2, 3))",
                "session.get(LINE, QLine.key(1L, \"2\"))"
            })
    @Row("C21")
    void keyOfAnotherForm_isOneError(String get) {
        assertThat(use(get).errors())
                .singleElement()
                .satisfies(one -> assertThat(one.line()).isEqualTo(6));
    }

    @Test
    @Row("C186")
    void nameForAConstantOfAnEnum_isOneError() {
        assertThat(use("select(LINE).where(LINE.mood.eq(\"GOOD\"))").errors())
                .singleElement()
                .satisfies(one -> assertThat(one.line()).isEqualTo(6));
    }

    @Test
    @Row("C190")
    void writingAComputedColumn_isOneError() {
        assertThat(compile(with("public abstract void setTwice(int twice);")).errors())
                .singleElement()
                .satisfies(one -> assertThat(one.text()).contains("[ComputedSetter]"));
        assertThat(use("QLine.builder().twice(2)").errors()).hasSize(1);
    }

    @Test
    @Row("C189")
    void writingAFormula_isOneError() {
        assertThat(compile(with("public abstract void setThrice(int thrice);")).errors())
                .singleElement()
                .satisfies(one -> assertThat(one.text()).contains("[FormulaSetter]"));
        assertThat(use("QLine.builder().thrice(3)").errors()).hasSize(1);
        assertThat(use("update(LINE).set(LINE.thrice, 3)").errors()).hasSize(1);
        assertThat(use("insert(LINE).set(LINE.thrice, 3)").errors()).hasSize(1);
    }

    private static Source with(String member) {
        return Source.of(LINE.text().replace("public abstract Mood", member + "\npublic abstract Mood"));
    }

    private Outcome use(String use) {
        return compile(LINE, Source.of("""
                package shop;
                import static dev.athanor.query.Sql.*;
                import static shop.QLine.LINE;
                final class Use {
                    static Object use(dev.athanor.session.Session session) { return
                %s;
                    }
                }
                """.formatted(use)));
    }

    private Outcome compile(Source... sources) {
        return InProcess.javac().compile(folder, List.of(sources));
    }
}
