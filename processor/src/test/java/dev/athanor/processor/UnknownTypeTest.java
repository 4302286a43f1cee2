package dev.athanor.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.athanor.conformance.Row;
import dev.athanor.processor.testing.InProcess;
import dev.athanor.processor.testing.NewerJavac;
import dev.athanor.processor.testing.Outcome;
import dev.athanor.processor.testing.Source;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the compiler itself cannot resolve is its own error, on its line; the processor adds none, and nothing follows from it. */
class UnknownTypeTest {

    /** Names that do not exist, on the marked line. */
    enum Unknown {
        COLUMN_TYPE("public abstract Colour getColour(); // !\n"),
        SETTER_TYPE("public abstract String getColour();\npublic abstract void setColour(Strin colour); // !\n"),
        TARGET("@Relationship public abstract Adress getAddress(); // !\n"),
        TARGET_OF_MANY("@Relationship(backPopulates = \"user\")\npublic abstract List<Adress> getAddresses(); // !\n"),
        CONSTANT("@Relationship(backPopulates = NAME) // !\npublic abstract @Nullable User getParent();\n"),
        ENTITY_OF_FOREIGN_KEY("@ForeignKey(entity = Adress.class) // !\npublic abstract long getAddressId();\n"),
        ANNOTATION("@Colum // !\npublic abstract String getColour();\n"),
        CONSTRUCTOR("protected User() {}\nprotected User(Colour colour) {} // !\n"),
        WRONG_PLACE("@Column(length = 3) // !\nString colour;\n"),
        METHOD("public abstract String find(Colour colour, int number); // !\n");

        private final String body;

        Unknown(String body) {
            this.body = body;
        }

        Source user() {
            return Source.singleEntity("public abstract String getName();\n" + body);
        }
    }

    private static final Source USE = Source.of("""
            package shop;
            import static dev.athanor.query.Sql.select;
            import static shop.QUser.USER;
            import dev.athanor.query.Select;
            final class Use {
                private Use() {}
                static Select<?> byName() {
                    return select(USER).where(USER.name.eq("x"));
                }
            }
            """);

    @TempDir
    Path folder;

    /** An annotation where none may be is told before processors run; javac then runs none, and misses what they generate. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "WRONG_PLACE")
    void unknownName_isTheErrorOfJavac(Unknown unknown) {
        assertOnlyTheirs(unknown, InProcess.javac().compile(folder, List.of(unknown.user(), USE)));
    }

    @ParameterizedTest
    @EnumSource
    void unknownName_isTheErrorOfJavacThatGoesOn(Unknown unknown) {
        assertOnlyTheirs(
                unknown, InProcess.javac("--should-stop=ifError=FLOW").compile(folder, List.of(unknown.user(), USE)));
    }

    @ParameterizedTest
    @EnumSource
    void unknownName_isTheErrorOfEclipse(Unknown unknown) {
        assertOnlyTheirs(unknown, InProcess.ecj().compile(folder, List.of(unknown.user(), USE)));
    }

    @ParameterizedTest
    @EnumSource(names = {"COLUMN_TYPE", "TARGET", "CONSTRUCTOR"})
    void unknownName_isTheErrorOfJavac25(Unknown unknown) {
        assumeTrue(NewerJavac.find().isPresent(), "no JDK 25 here: neither JAVA25_HOME nor /usr/lib/jvm");
        assertOnlyTheirs(unknown, NewerJavac.find().orElseThrow().compile(folder, List.of(unknown.user(), USE)));
    }

    @Test
    @Row("S15")
    void unknownTarget_isOneErrorAtTheRelationship() {
        Outcome outcome = InProcess.javac().compile(folder, List.of(Unknown.TARGET.user(), USE));
        assertOnlyTheirs(Unknown.TARGET, outcome);
        assertThat(outcome.errors().get(0).text())
                .contains("cannot find symbol")
                .contains("Adress");
    }

    private static void assertOnlyTheirs(Unknown unknown, Outcome outcome) {
        assertThat(outcome.errors()).hasSize(1).allSatisfy(error -> {
            assertThat(error.file()).isEqualTo("User.java");
            assertThat(error.line()).isEqualTo(unknown.user().markedLine());
            assertThat(error.text()).doesNotContain("] ");
        });
    }
}
