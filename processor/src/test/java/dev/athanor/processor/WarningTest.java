package dev.athanor.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.conformance.Row;
import dev.athanor.processor.testing.InProcess;
import dev.athanor.processor.testing.Message;
import dev.athanor.processor.testing.Outcome;
import dev.athanor.processor.testing.Source;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Warnings can be suppressed, hide no error and add none. */
class WarningTest {
    private static final String UNCOVERED = "@Relationship public abstract @Nullable User getParent();\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {"athanor:ForeignKeyWithoutIndex", "athanor", "{\"unused\", \"athanor:ForeignKeyWithoutIndex\"}"})
    void warning_isSuppressedOnTheAccessor(String names) {
        Outcome outcome = InProcess.javac()
                .compile(folder, List.of(Source.singleEntity("@SuppressWarnings(" + quoted(names) + ") " + UNCOVERED)));
        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"athanor:ForeignKeyWithoutIndex", "athanor"})
    void warning_isSuppressedOnTheClass(String name) {
        Outcome outcome = InProcess.javac().compile(folder, List.of(onClass(name)));
        assertThat(outcome.warnings()).isEmpty();
    }

    @Test
    void warning_isNotSuppressedByTheNameOfAnother() {
        Outcome outcome = InProcess.javac().compile(folder, List.of(onClass("athanor:EagerCollection")));
        assertThat(outcome.warnings()).hasSize(1);
    }

    @Test
    void warning_isSuppressedOnTheEntityThatInheritsWhatItConcerns() {
        Source base = Source.of("public abstract class Base {\n" + UNCOVERED + "}");
        Outcome told = InProcess.javac().compile(folder, List.of(base, heir("")));
        assertThat(told.warnings()).singleElement().satisfies(one -> {
            assertThat(one.file()).isEqualTo("Base.java");
            assertThat(one.text()).contains("[ForeignKeyWithoutIndex]");
        });
        Outcome untold = InProcess.javac().compile(folder, List.of(base, heir("@SuppressWarnings(\"athanor\") ")));
        assertThat(untold.warnings()).isEmpty();
    }

    @Test
    void warning_isSuppressedForTheCompilation() {
        Outcome outcome = InProcess.javac("-Aathanor.suppress=EagerCollection,ForeignKeyWithoutIndex")
                .compile(folder, List.of(Source.singleEntity(UNCOVERED)));
        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.warnings()).isEmpty();
    }

    @Test
    void unknownWarning_cannotBeSuppressedForTheCompilation() {
        Outcome outcome = InProcess.javac("-Aathanor.suppress=ForeignKeyWithoutIdx")
                .compile(folder, List.of(Source.singleEntity("")));
        assertThat(outcome.errors())
                .singleElement()
                .extracting(Message::text)
                .asString()
                .contains("[OptionValueUnknown] ")
                .contains("ForeignKeyWithoutIdx")
                .contains("EagerCollection, EntityOutsideModuleInfo, EqualsOnGeneratedId, ForeignKeyWithoutIndex");
    }

    /** javac counts every warning of a processor, whatever {@code -Xlint} says; {@code -nowarn} leaves them out. */
    @Test
    void warning_withWerror_isTheOnlyErrorBesideItself() {
        Outcome outcome = InProcess.javac("-Werror").compile(folder, List.of(Source.singleEntity(UNCOVERED), use()));
        assertThat(outcome.warnings())
                .singleElement()
                .satisfies(one -> assertThat(one.text()).contains("[ForeignKeyWithoutIndex]"));
        assertThat(outcome.errors())
                .singleElement()
                .satisfies(one -> assertThat(one.text()).contains("-Werror"));
    }

    @Test
    void warning_withNowarn_isNotTold() {
        Outcome outcome = InProcess.javac("-nowarn").compile(folder, List.of(Source.singleEntity(UNCOVERED), use()));
        assertThat(outcome.warnings()).isEmpty();
        assertThat(outcome.errors()).isEmpty();
    }

    @Test
    void errorOfTheSameEntity_isToldAlone() {
        Outcome outcome = InProcess.javac()
                .compile(folder, List.of(Source.singleEntity(UNCOVERED + "public abstract Thread getWorker();\n")));
        assertThat(outcome.warnings()).isEmpty();
        assertThat(outcome.errors())
                .singleElement()
                .satisfies(one -> assertThat(one.text()).contains("[TypeNotMappable]"));
    }

    @Test
    void errorOfAnotherEntity_isToldBesideIt() {
        Outcome outcome = InProcess.javac()
                .compile(
                        folder,
                        List.of(
                                Source.singleEntity(UNCOVERED),
                                Source.of("@Entity public abstract class Stray { public abstract int getSize(); }")));
        assertThat(outcome.warnings()).hasSize(1);
        assertThat(outcome.errors())
                .singleElement()
                .satisfies(one -> assertThat(one.text()).contains("[EntityMissingId]"));
    }

    @Test
    @Row("C86")
    void pairThatIsNotLinked_isWarnedOf() {
        Outcome outcome = InProcess.javac()
                .compile(
                        folder,
                        List.of(
                                Source.singleEntity("@Relationship public abstract List<Address> getAddresses();"),
                                Source.of("@Entity public abstract class Address { "
                                        + "@Id public abstract long getId(); "
                                        + "@Relationship(index = true) public abstract User getUser(); }")));
        assertThat(outcome.warnings())
                .singleElement()
                .satisfies(one -> assertThat(one.text())
                        .contains("[OverlappingWriters] User.addresses and Address.user both write address.user_id"));
    }

    private static Source use() {
        return Source.of("final class Use { static User user() { return QUser.builder().build(); } }");
    }

    private static Source onClass(String name) {
        return Source.of("@SuppressWarnings(\"" + name + "\") @Entity public abstract class User { "
                + "@Id(generated = true) public abstract @Nullable Long getId(); " + UNCOVERED + "}");
    }

    private static Source heir(String annotation) {
        return Source.of(annotation + "@Entity public abstract class User extends Base { "
                + "@Id(generated = true) public abstract @Nullable Long getId(); }");
    }

    private static String quoted(String names) {
        return names.startsWith("{") ? names : "\"" + names + "\"";
    }
}
