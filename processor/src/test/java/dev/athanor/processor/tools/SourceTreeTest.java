package dev.athanor.processor.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.athanor.processor.testing.CompiledEngine;
import dev.athanor.processor.testing.InProcess;
import dev.athanor.processor.testing.NewerJavac;
import dev.athanor.processor.testing.Outcome;
import dev.athanor.processor.testing.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Entities in several packages and in classes, by all compilers to the same; and those of tests in the package of the others. */
class SourceTreeTest {
    private static final String INDEX = "META-INF/services/dev.athanor.spi.EntityModel";
    private static final Source BASE = Source.of("""
            package shop.base;
            import dev.athanor.annotation.*;
            import org.jspecify.annotations.*;
            @NullMarked public interface Numbered {
                @Id(generated = true) @Nullable Long getId();
            }
            """);
    private static final Source PEOPLE = Source.of("""
            package shop.people;
            import dev.athanor.annotation.*;
            import java.util.List;
            import org.jspecify.annotations.*;
            @NullMarked public final class People {
                private People() {}
                @Entity(table = "person") public abstract static class Person implements shop.base.Numbered {
                    @Column(length = 30) public abstract String getName();
                    @Relationship(backPopulates = "buyer") public abstract List<shop.orders.Purchase> getPurchases();
                    @Embedded public abstract Home getHome();
                    public static class Pets {
                        @Entity public interface Dog extends shop.base.Numbered {
                            @Relationship(index = true) Person getOwner();
                        }
                    }
                }
                public record Home(@Column(length = 40) String street) {}
            }
            """);
    private static final Source PURCHASE = Source.of("""
            package shop.orders;
            import static dev.athanor.annotation.Cascade.*;
            import dev.athanor.annotation.*;
            import java.util.List;
            import org.jspecify.annotations.*;
            import shop.people.People.Person;
            @NullMarked @Entity public abstract class Purchase implements shop.base.Numbered {
                @Relationship(backPopulates = "purchases", index = true) public abstract Person getBuyer();
                @Relationship(backPopulates = "purchase", cascade = {ALL, DELETE_ORPHAN}) public abstract List<Line> getLines();
                @Entity(table = "purchase_line") public interface Line {
                    @Relationship(backPopulates = "lines") Purchase getPurchase();
                    @Id @ForeignKey("purchase") long getPurchaseId();
                    @Id int getNumber();
                }
            }
            """);
    private static final Source USE = Source.of("""
            package shop;
            import static dev.athanor.query.Sql.*;
            import static shop.orders.QPurchase.PURCHASE;
            import static shop.orders.QPurchase_Line.LINE;
            import static shop.people.QPeople_Person.PERSON;
            import dev.athanor.Engine;
            import dev.athanor.session.Session;
            import java.util.List;
            import java.util.function.Function;
            import shop.orders.*;
            import shop.people.*;
            public class Use implements Function<Engine, Object> {
                public Object apply(Engine engine) {
                    engine.schema().createAll();
                    try (Session session = engine.openSession()) {
                        People.Person ann = QPeople_Person.builder().name("ann").home(new People.Home("here")).build();
                        Purchase purchase = QPurchase.builder().buyer(ann).build();
                        purchase.getLines().add(QPurchase_Line.builder().number(1).build());
                        session.addAll(ann, purchase, QPeople_Person_Pets_Dog.builder().owner(ann).build());
                        session.commit();
                        return session.list(select(PERSON.name, PERSON.home.street, count(LINE.number))
                                .join(PERSON.purchases).join(PURCHASE.lines).groupBy(PERSON.name)).toString();
                    }
                }
            }
            """);
    private static final List<Source> TREE = List.of(BASE, PEOPLE, PURCHASE, USE);

    private static final Source USER = Source.singleEntity("@Column(length = 30) public abstract String getName();\n");
    private static final Source GADGET = Source.of("""
            @NullMarked @Entity abstract class Gadget {
                @Id(generated = true) public abstract @Nullable Long getId();
                @Relationship(index = true) abstract User getOwner();
            }
            """);
    private static final Source GADGET_TEST = Source.of("""
            package shop;
            import static dev.athanor.query.Sql.select;
            import static shop.QGadget.GADGET;
            import static shop.QUser.USER;
            import dev.athanor.Engine;
            import dev.athanor.session.Session;
            import java.util.function.Function;
            public class GadgetTest implements Function<Engine, Object> {
                public Object apply(Engine engine) {
                    engine.schema().createAll();
                    try (Session session = engine.openSession()) {
                        session.addAll(QGadget.builder().owner(QUser.builder().name("ann").build()).build());
                        session.commit();
                        return session.one(select(USER.name).from(GADGET).join(GADGET.owner));
                    }
                }
            }
            """);

    @TempDir
    Path folder;

    static Stream<InProcess> compilers() {
        return Stream.of(InProcess.javac(), InProcess.ecj());
    }

    @Test
    void tree_isTheSameByAllCompilersAndRuns() throws IOException {
        Map<String, String> expected = compiled("javac", InProcess.javac());
        assertThat(expected.get(INDEX)).isEqualTo("""
                        shop.orders.PurchaseModel
                        shop.orders.Purchase_LineModel
                        shop.people.People_PersonModel
                        shop.people.People_Person_Pets_DogModel
                        """);
        assertThat(compiled("ecj", InProcess.ecj())).isEqualTo(expected);
    }

    @Test
    void tree_isTheSameByANewerCompilerAndRuns() throws IOException {
        Optional<NewerJavac> newer = NewerJavac.find();
        assumeTrue(newer.isPresent(), "there is no JDK 25 here");
        Path here = folder.resolve("newer");
        assertThat(newer.orElseThrow().compile(here, TREE).errors()).isEmpty();
        assertThat(run(here)).isEqualTo(compiled("javac", InProcess.javac()));
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void entityOfATest_isFoundBesideThoseOfItsPackage(InProcess compiler) throws IOException {
        Path main = folder.resolve("main");
        Path test = folder.resolve("test");
        assertThat(compiler.compile(main, List.of(USER)).errors()).isEmpty();
        assertThat(compiler.seeing(main.resolve("classes"))
                        .compile(test, List.of(GADGET, GADGET_TEST))
                        .errors())
                .isEmpty();
        assertThat(main.resolve("classes").resolve(INDEX)).hasContent("shop.UserModel");
        assertThat(test.resolve("classes").resolve(INDEX)).hasContent("shop.GadgetModel");
        assertThat(CompiledEngine.run(test, "shop.GadgetTest", main.resolve("classes")))
                .isEqualTo("ann");
    }

    private Map<String, String> compiled(String name, InProcess compiler) throws IOException {
        Path here = folder.resolve(name);
        Outcome outcome = compiler.compile(here, TREE);
        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.warnings()).isEmpty();
        return run(here);
    }

    /** The generated files. */
    private static Map<String, String> run(Path here) throws IOException {
        assertThat(CompiledEngine.run(here, "shop.Use")).isEqualTo("[(ann, here, 1)]");
        return SourceFolder.generated(here.resolve("classes"));
    }
}
