package dev.athanor.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.processor.testing.InProcess;
import dev.athanor.processor.testing.Message;
import dev.athanor.processor.testing.Outcome;
import dev.athanor.processor.testing.Source;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources that the compiler refuses: each mistake is told in the source that has it, and in nothing that is generated. */
class BrokenSourceTest {
    @TempDir
    Path folder;

    @Test
    void componentTwice_isTheErrorOfTheCompiler() {
        Outcome outcome = compile("""
                package shop;
                @dev.athanor.annotation.Projection
                public record Total(
                    double sum,
                    double sum) {}
                """);
        assertThat(outcome.errors())
                .isNotEmpty()
                .allSatisfy(error -> assertThat(error.text()).contains("already defined"));
    }

    @Test
    void boundThatIsNoGenericType_isTheErrorOfTheCompiler() {
        Outcome outcome = compile("""
                package shop;
                public interface Named {}
                """, """
                package shop;
                import dev.athanor.annotation.Relationship;
                public abstract class Base<T extends Named<T>> {
                    @Relationship(index = true)
                    public abstract T getParent();
                    public abstract void setParent(T parent);
                }
                """, """
                package shop;
                import dev.athanor.annotation.*;
                @Entity
                public abstract class Person extends Base<Person> {
                    @Id
                    public abstract long getId();
                }
                """);
        assertThat(outcome.errors()).extracting(Message::file).containsOnly("Base.java");
    }

    @Test
    void validationOfWhatIsNoEntity_isOneErrorAtTheRelationship() {
        Outcome outcome = compile("""
                package shop;
                public abstract class Contact {}
                """, """
                package shop;
                import dev.athanor.annotation.*;
                import java.util.List;
                @Entity
                public abstract class Club {
                    @Id
                    public abstract long getId();
                    @Validate("fit")
                    @Relationship(backPopulates = "club")
                    public abstract List<Contact> getContacts();
                    Contact fit(Contact contact) {
                        return contact;
                    }
                }
                """);
        assertThat(outcome.errors()).singleElement().satisfies(error -> {
            assertThat(error.file()).isEqualTo("Club.java");
            assertThat(error.text()).contains("RelationshipTargetNotEntity");
        });
    }

    /** A round with an error of ours is the last one: what waits for another is written at once, as others refer to it. */
    @Test
    void entityThatWaits_isWrittenBesideOneWithAnError() {
        Outcome outcome = compile("""
                package shop;
                import dev.athanor.annotation.*;
                @Entity
                public abstract class Guest {
                    @Id
                    public abstract long getId();
                    public abstract Colour getColour();
                }
                """, """
                package shop;
                import dev.athanor.annotation.*;
                @Entity
                public abstract class Badge {
                    @Id
                    public abstract long getId();
                    @Relationship(index = true)
                    public abstract Guest getGuest();
                    public abstract void setGuest(Guest guest);
                }
                """, """
                package shop;
                import dev.athanor.annotation.*;
                @Entity
                public abstract class Crate {
                    public abstract String getName();
                }
                """, """
                package shop;
                final class Use {
                    static final Object GUEST = QBadge.BADGE.guest().id;
                    private Use() {}
                }
                """);
        assertThat(outcome.errors()).extracting(Message::file).containsExactlyInAnyOrder("Crate.java", "Guest.java");
    }

    private Outcome compile(String... sources) {
        return InProcess.javac()
                .compile(folder, List.of(sources).stream().map(Source::of).toList());
    }
}
