package dev.athanor.processor.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.processor.testing.CompiledEngine;
import dev.athanor.processor.testing.Goldens;
import dev.athanor.processor.testing.InProcess;
import dev.athanor.processor.testing.Message;
import dev.athanor.processor.testing.Outcome;
import dev.athanor.processor.testing.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A build of what changed leaves the same files as one of everything: generated sources, index, outputs and kept comments. */
class IncrementalTest {
    private static final InProcess COMPILER =
            InProcess.javac("-Aathanor.outputs=all", "-Aathanor.suppress=ForeignKeyWithoutIndex,EagerCollection");
    private static final Source ZEBRA = Source.of("""
            /** Striped. */
            @NullMarked @Entity public interface Zebra {
                @Id long id();
                /** How it is called. */
                @Nullable String name();
            }
            """);
    private static final Source ZEBRAS = Source.of("""
            @NullMarked @Sql("select id, name from zebra where name = :name") public record Zebras(long id, @Nullable String name) {}
            """);

    private static final Source USER = Source.of("""
            /** Who buys. */
            @NullMarked @Entity(table = "user_account") public abstract class User {
                protected User() {}
                protected User(String fullname, int unused) {}
                @Id(generated = true) public abstract @Nullable Long getId();
                /** The whole name. */
                @Column(length = 30) public abstract @Nullable String getFullname();
                public abstract void setFullname(@Nullable String fullname);
                @Relationship(backPopulates = "user") public abstract List<Shop.Order> getOrders();
            }
            """);
    private static final Source ORDER = Source.of("""
            @NullMarked public interface Shop {
                /** What is bought. */
                @Entity(table = "purchase") interface Order {
                    @Id(generated = true) @Nullable Long getId();
                    /** Who buys it. */
                    @Relationship(backPopulates = "orders") @Nullable User getUser();
                    void setUser(@Nullable User user);
                    /** Where to. */
                    @Embedded @Nullable Address getAddress();
                }
                record Address(String street, @Nullable String zip) {}
            }
            """);
    private static final Source SETTING = Source.of("""
            /** A switch. */
            @NullMarked @Entity public interface Setting {
                @Id @Column(length = 40) String getName();
                /** The value. */
                String getContent();
                void setContent(String content);
            }
            """);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void newEntity_isAdded(boolean gradle) throws IOException {
        IncrementalBuild build = build(gradle);
        assertClean(build.build(bookshopWith()));
        assertClean(build.build(bookshopWith(ZEBRA, ZEBRAS)));
        assertSameAsWhole(build, bookshopWith(ZEBRA, ZEBRAS));
        List<String> ddl = CompiledEngine.ask(folder, engine -> engine.schema().ddl());
        assertThat(ddl).anyMatch(statement -> statement.contains("CREATE TABLE zebra"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void removedEntity_isDropped(boolean gradle) throws IOException {
        IncrementalBuild build = build(gradle);
        assertClean(build.build(shopWith(ZEBRA)));
        List<Source> changed = changed(shopWith(), "Setting", "The value.", "What it is set to.");
        assertClean(build.build(changed));
        Map<String, String> left = SourceFolder.generated(build.classes());
        if (!gradle) {
            // Nobody deletes what was generated for it; what counts is that no index names it.
            left.keySet().removeIf(path -> path.contains("Zebra"));
        }
        assertThat(left).isEqualTo(whole(changed));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void changedEntity_isWrittenAnewAndTheOthersStay(boolean gradle) throws IOException {
        IncrementalBuild build = build(gradle);
        assertClean(build.build(shopWith(ZEBRA, ZEBRAS)));
        List<Source> changed = changed(shopWith(ZEBRA, ZEBRAS), "Setting", "String getContent();", "int getContent();");
        changed = changed(changed, "Setting", "setContent(String", "setContent(int");
        assertClean(build.build(changed));
        assertSameAsWhole(build, changed);
    }

    /** Where the source says less than what is kept of it, the source counts. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void commentsAndMarksThatAreGone_areForgotten(boolean gradle) throws IOException {
        IncrementalBuild build = build(gradle);
        assertClean(build.build(shopWith(ZEBRA)));
        List<Source> changed = changed(shopWith(ZEBRA), "Zebra", "/** Striped. */", "");
        changed = changed(changed, "Zebra", "/** How it is called. */", "");
        changed = changed(changed, "Zebra", "@Nullable ", "");
        assertClean(build.build(changed));
        assertSameAsWhole(build, changed);
        assertThat(build.classes().resolve("META-INF/athanor/schema/sqlite.sql"))
                .content()
                .contains("name TEXT NOT NULL");
    }

    /** Two that refer to each other: a change of one compiles both. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void changedEntityWithRelationships_isWrittenAnewWithThoseThatReferToIt(boolean gradle) throws IOException {
        IncrementalBuild build = build(gradle);
        assertClean(build.build(shopWith()));
        List<Source> changed = changed(shopWith(), "User", "length = 30", "length = 31");
        assertClean(build.build(changed, "shop.Shop"));
        assertSameAsWhole(build, changed);
    }

    /** No error that two entities have one table, where one of them is gone or has another table now. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void tableThatGoesToAnotherEntity_isNoError(boolean gradle) throws IOException {
        IncrementalBuild build = build(gradle);
        assertClean(build.build(shopWith(ZEBRA)));
        Source horse = Source.of("@Entity(table = \"zebra\") public interface Horse { @Id long id(); }");
        assertClean(build.build(shopWith(horse)));
        Source renamed = new Source(horse.name(), horse.text().replace("\"zebra\"", "\"horse\""));
        assertClean(build.build(shopWith(ZEBRA, renamed)));
        assertSameAsWhole(build, shopWith(ZEBRA, renamed));
    }

    /** SQL of a record that did not change is checked against the changed model. */
    @Test
    void statementOfAnUnchangedRecord_isCheckedAgainByGradle() throws IOException {
        IncrementalBuild build = build(true);
        assertClean(build.build(shopWith(ZEBRA, ZEBRAS)));
        List<Source> changed = changed(shopWith(ZEBRA, ZEBRAS), "Zebra", "String name()", "String title()");
        assertThat(build.build(changed).errors())
                .extracting(Message::text)
                .singleElement()
                .asString()
                .contains("name");
    }

    private IncrementalBuild build(boolean gradle) {
        return gradle ? IncrementalBuild.gradle(folder, COMPILER) : IncrementalBuild.plain(folder, COMPILER);
    }

    private static List<Source> bookshopWith(Source... more) {
        List<Source> sources = new ArrayList<>(Goldens.in(Path.of("src/test/resources/outputs/bookshop")));
        sources.addAll(List.of(more));
        return sources;
    }

    private static List<Source> shopWith(Source... more) {
        List<Source> sources = new ArrayList<>(List.of(USER, ORDER, SETTING));
        sources.addAll(List.of(more));
        return sources;
    }

    /** The sources with a text in one of them replaced. */
    private static List<Source> changed(List<Source> sources, String name, String text, String by) {
        List<Source> changed = new ArrayList<>(sources);
        changed.replaceAll(one -> one.name().endsWith("." + name)
                ? new Source(one.name(), one.text().replace(text, by))
                : one);
        assertThat(changed).isNotEqualTo(sources);
        return changed;
    }

    private static void assertClean(Outcome outcome) {
        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.warnings()).isEmpty();
    }

    private void assertSameAsWhole(IncrementalBuild build, List<Source> sources) {
        assertThat(SourceFolder.generated(build.classes())).isEqualTo(whole(sources));
    }

    private Map<String, String> whole(List<Source> sources) {
        Path whole = folder.resolve("whole");
        assertClean(COMPILER.compile(whole, sources));
        return SourceFolder.generated(whole.resolve("classes"));
    }
}
