package dev.athanor.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.conformance.Row;
import dev.athanor.processor.testing.InProcess;
import dev.athanor.processor.testing.Outcome;
import dev.athanor.processor.testing.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The mistakes that SQLAlchemy finds when a mapping is first used: each is an error of the compilation, with an entity that is
 * right beside it and a query over that, which is not hindered. Only overlapping writers are a warning.
 */
class MappingMistakeTest {
    /**
     * A mistake.
     *
     * @param told what the error says; where compilers say it in different ways, each of them, separated by bars
     */
    private record Mistake(String what, String told, String user, String address) {
        boolean isOfTheCompiler() {
            return !told.startsWith("[");
        }
    }

    private static final List<Mistake> ERRORS = List.of(
            new Mistake("no primary key", "[EntityMissingId]", "", "public abstract String getStreet();"),
            new Mistake(
                    "no foreign key for a relationship",
                    "[OneToManyWithoutForeignKey]",
                    "@Relationship public abstract List<Address> getAddresses();",
                    "@Id public abstract long getId();"),
            new Mistake(
                    "several foreign keys for a relationship",
                    "[OneToManyAmbiguous]",
                    "@Relationship public abstract List<Address> getAddresses();",
                    "@Id public abstract long getId(); @Relationship(index = true) public abstract User getOwner(); "
                            + "@Relationship(index = true) public abstract User getTenant();"),
            new Mistake(
                    "another side that does not exist",
                    "[BackPopulatesMissing]",
                    "@Relationship(backPopulates = \"usr\") public abstract List<Address> getAddresses();",
                    "@Id public abstract long getId(); "
                            + "@Relationship(backPopulates = \"addresses\", index = true) public abstract User getUser();"),
            new Mistake(
                    "a target that does not exist",
                    "cannot find symbol",
                    "@Relationship public abstract List<Adress> getAddresses();",
                    "@Id public abstract long getId(); @Relationship(index = true) public abstract User getUser();"),
            new Mistake(
                    "two sides to many",
                    "[LinkTableMissing]",
                    "@Relationship(backPopulates = \"users\") public abstract List<Address> getAddresses();",
                    "@Id public abstract long getId(); "
                            + "@Relationship(backPopulates = \"addresses\") public abstract List<User> getUsers();"),
            new Mistake(
                    "two sides to one",
                    "[OneToOneNotOwned]",
                    "@Relationship(backPopulates = \"user\") public abstract @Nullable Address getAddress();",
                    "@Id public abstract long getId(); "
                            + "@Relationship(backPopulates = \"address\") public abstract @Nullable User getUser();"),
            new Mistake(
                    "a type that no column can hold",
                    "[TypeNotMappable]",
                    "public abstract Thread getWorker();",
                    "@Id public abstract long getId();"),
            new Mistake(
                    "a cascade that does not exist",
                    "cannot find symbol|an enum annotation value must be an enum constant",
                    "@Relationship(backPopulates = \"user\", cascade = Cascade.EVERYTHING) "
                            + "public abstract List<Address> getAddresses();",
                    "@Id public abstract long getId(); "
                            + "@Relationship(backPopulates = \"addresses\", index = true) public abstract User getUser();"),
            new Mistake(
                    "orphans of a many-to-one",
                    "[DeleteOrphanWithoutSingleParent]",
                    "@Relationship(cascade = {ALL, DELETE_ORPHAN}, index = true) public abstract @Nullable Address getAddress();",
                    "@Id public abstract long getId();"),
            new Mistake(
                    "orphans of a many-to-many",
                    "[DeleteOrphanMisplaced]",
                    "@Relationship(secondary = \"link\", cascade = {ALL, DELETE_ORPHAN}) "
                            + "public abstract List<Address> getAddresses();",
                    "@Id public abstract long getId();"));

    @TempDir
    Path folder;

    @TestFactory
    @Row({"C197", "C198"})
    Stream<DynamicTest> mistake_isOneErrorOfTheCompilation() {
        return Stream.concat(
                ERRORS.stream()
                        .map(one -> DynamicTest.dynamicTest(one.what(), () -> assertToldOnce(one, sourcesOf(one)))),
                Stream.of(
                        DynamicTest.dynamicTest("a table of two entities", this::assertTableTwice),
                        DynamicTest.dynamicTest("two writers of one foreign key", this::assertOverlap)));
    }

    private void assertToldOnce(Mistake mistake, List<Source> sources) {
        Outcome outcome = InProcess.javac().compile(folder.resolve(mistake.what()), sources);
        assertThat(outcome.errors())
                .singleElement()
                .satisfies(one ->
                        assertThat(one.text()).containsAnyOf(mistake.told().split("\\|")));
    }

    /** After some errors of its own javac generates nothing: what uses that would be told too. */
    private static List<Source> sourcesOf(Mistake mistake) {
        List<Source> all = sources(mistake.user(), mistake.address());
        return mistake.isOfTheCompiler() ? all.subList(0, 2) : all;
    }

    private void assertTableTwice() {
        Mistake mistake = new Mistake("a table of two entities", "[TableNameTwice]", "", "");
        assertToldOnce(
                mistake,
                List.of(
                        Source.singleEntity(""),
                        Source.of("@Entity(table = \"user\") public abstract class Member { "
                                + "@Id public abstract long getId(); }"),
                        use()));
    }

    private void assertOverlap() {
        Outcome outcome = InProcess.javac()
                .compile(
                        folder,
                        sources(
                                "@Relationship public abstract List<Address> getAddresses();",
                                "@Id public abstract long getId(); @Relationship(index = true) public abstract User getUser();"));
        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.warnings())
                .singleElement()
                .satisfies(one -> assertThat(one.text()).contains("[OverlappingWriters]"));
    }

    private static List<Source> sources(String user, String address) {
        return List.of(
                Source.singleEntity(user + "\n"),
                Source.of("@Entity public abstract class Address {\n" + address + "\n}\n"),
                use());
    }

    private static Source use() {
        return Source.of("final class Use { static final Object ALL = dev.athanor.query.Sql.select(QUser.USER); }");
    }
}
