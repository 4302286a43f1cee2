package dev.athanor.processor.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.Engine;
import dev.athanor.processor.diagnostic.CompilationProblem;
import dev.athanor.processor.testing.InProcess;
import dev.athanor.processor.testing.Outcome;
import dev.athanor.processor.testing.Source;
import dev.athanor.processor.tools.Jdk.Ended;
import io.leangen.geantyref.TypeToken;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.sqlite.JDBC;

/** Entities in named modules, compiled and run as such: of one module, of another, and those of tests that are patched in. */
class NamedModuleTest {
    private static final String LIBRARIES = Stream.of(
                    Engine.class, Jdbi.class, TypeToken.class, NullMarked.class, Logger.class, JDBC.class)
            .map(NamedModuleTest::placeOf)
            .collect(Collectors.joining(File.pathSeparator));

    private static final Source GEO_MODULE = Source.of("""
            module geo {
                requires transitive dev.athanor.runtime;
                exports geo;
                provides dev.athanor.spi.EntityModel with geo.CountryModel;
            }
            """);
    private static final Source COUNTRY = Source.of("""
            package geo;
            import dev.athanor.annotation.*;
            import org.jspecify.annotations.*;
            @NullMarked @Entity public interface Country {
                @Id @Column(length = 2) String getCode();
                @Nullable String getName();
            }
            """);
    private static final Source SHOP_MODULE = Source.of("""
            module shop {
                requires geo;
                provides dev.athanor.spi.EntityModel with shop.UserModel;
            }
            """);
    private static final Source USER = Source.of("""
            @NullMarked @Entity(table = "user_account") public abstract class User {
                @Id(generated = true) public abstract @Nullable Long getId();
                @Column(length = 30) public abstract String getName();
                @Relationship(index = true) public abstract geo.Country getCountry();
            }
            """);
    private static final Source MAIN = Source.of("""
            package shop;
            import static dev.athanor.query.Sql.select;
            import static geo.QCountry.COUNTRY;
            import static shop.QUser.USER;
            import dev.athanor.Engine;
            import dev.athanor.session.Session;
            public class Main {
                public static void main(String[] arguments) {
                    try (Engine engine = Engine.open("jdbc:sqlite::memory:"); Session session = engine.openSession()) {
                        engine.schema().createAll();
                        geo.Country country = geo.QCountry.builder().code("IS").build();
                        session.addAll(country, QUser.builder().name("ann").country(country).build());
                        session.commit();
                        System.out.println(Main.class.getModule() + " " + engine.schema().ddl().size() + " "
                                + session.list(select(USER.name, COUNTRY.code).join(USER.country)));
                    }
                }
            }
            """);
    private static final Source GADGET = Source.of("""
            @NullMarked @Entity public abstract class Gadget {
                @Id(generated = true) public abstract @Nullable Long getId();
                @Relationship(index = true) public abstract User getOwner();
            }
            """);
    private static final Source GADGET_TEST = Source.of("""
            package shop;
            import static geo.QCountry.COUNTRY;
            import static shop.QGadget.GADGET;
            import static shop.QUser.USER;
            import dev.athanor.Engine;
            import dev.athanor.error.MappingException;
            import dev.athanor.session.Session;
            public class GadgetTest {
                public static void main(String[] arguments) {
                    try (Engine engine = Engine.open("jdbc:sqlite::memory:"); Session session = engine.openSession()) {
                        session.add(QGadget.create());
                    } catch (MappingException e) {
                        System.out.println(e.getMessage());
                    }
                    try (Engine engine = Engine.builder("jdbc:sqlite::memory:").entities(USER, GADGET, COUNTRY).build();
                            Session session = engine.openSession()) {
                        engine.schema().createAll();
                        geo.Country country = geo.QCountry.builder().code("IS").build();
                        User ann = QUser.builder().name("ann").country(country).build();
                        session.addAll(country, ann, QGadget.builder().owner(ann).build());
                        session.commit();
                        System.out.println(session.getOne(GADGET, 1).getOwner().getName());
                    }
                }
            }
            """);

    @TempDir
    Path folder;

    @Test
    void entitiesOfTwoModules_areFoundByWhatTheyProvide() {
        compileGeoAndShop();
        Ended java = run(List.of("-m", "shop/shop.Main"));
        assertThat(java.lines()).containsExactly("module shop 3 [(ann, IS)]");
    }

    @Test
    void entityOfATest_isPatchedInWithAWarning() {
        compileGeoAndShop();
        Outcome outcome = compileTest();
        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.text())
                    .isEqualTo("[" + CompilationProblem.ENTITY_OUTSIDE_MODULE_INFO.id() + "] Entity Gadget is compiled "
                            + "into module shop apart from its module-info.java, as tests are: where that runs as a module, "
                            + "no engine finds the entity by itself. Name there all that the engine is for: "
                            + "Engine.builder(url).entities(QGadget.GADGET, ...).");
            assertThat(warning.file()).isEqualTo("Gadget.java");
            assertThat(warning.line()).isEqualTo(1);
        });
        assertThat(compileTest("-Aathanor.suppress=EntityOutsideModuleInfo").warnings())
                .isEmpty();
    }

    @Test
    void entityOfATest_isFoundOnTheClassPathAndNamedInAModule() {
        compileGeoAndShop();
        assertThat(compileTest().errors()).isEmpty();
        Path tests = folder.resolve("test/classes");
        assertThat(tests.resolve("META-INF/services/dev.athanor.spi.EntityModel"))
                .hasContent("shop.GadgetModel");
        Ended asModule = run(List.of("--patch-module", "shop=" + tests, "-m", "shop/shop.GadgetTest"));
        assertThat(asModule.lines()).hasSize(2);
        assertThat(asModule.lines().get(0))
                .startsWith("Entity Gadget (shop.Gadget) is not one of this engine's.")
                .endsWith("or the entity named to the engine: Engine.builder(url).entities(...).");
        assertThat(asModule.lines().get(1)).isEqualTo("ann");
        String classPath = String.join(
                File.pathSeparator,
                tests.toString(),
                classesOf("shop").toString(),
                classesOf("geo").toString(),
                LIBRARIES);
        Ended onClassPath = Jdk.running().java(folder, List.of("-cp", classPath, "shop.GadgetTest"));
        assertThat(onClassPath.lines()).last().isEqualTo("ann");
        assertThat(onClassPath.lines()).noneMatch(line -> line.contains("is not one of this engine's"));
    }

    /** As in an incremental build, which compiles some of the sources into the same place. */
    @Test
    void newEntityOfAnIncrementalBuild_mustBeProvided() {
        compileGeoAndShop();
        Outcome outcome = shop().compile(folder.resolve("shop"), List.of(GADGET));
        assertThat(outcome.errors())
                .singleElement()
                .satisfies(error -> assertThat(error.text())
                        .startsWith("[" + CompilationProblem.MODULE_WITHOUT_PROVIDES.id() + "] ")
                        .endsWith("provides dev.athanor.spi.EntityModel with shop.GadgetModel;"));
        assertThat(shop().compile(folder.resolve("shop"), List.of(USER)).errors())
                .isEmpty();
    }

    private void compileGeoAndShop() {
        assertNothingSaid(InProcess.javac("--module-path", LIBRARIES)
                .compile(folder.resolve("geo"), List.of(GEO_MODULE, COUNTRY)));
        assertNothingSaid(shop().compile(folder.resolve("shop"), List.of(SHOP_MODULE, USER, MAIN)));
    }

    private InProcess shop() {
        return InProcess.javac("--module-path", classesOf("geo") + File.pathSeparator + LIBRARIES);
    }

    /** As Maven and Gradle compile tests beside a module-info.java: patched into the compiled module. */
    private Outcome compileTest(String... options) {
        List<String> all = new ArrayList<>(List.of("--module-path", modulePath(), "--add-modules", "shop"));
        all.addAll(List.of("--patch-module", "shop=" + folder.resolve("test/src"), "--add-reads", "shop=ALL-UNNAMED"));
        all.addAll(List.of(options));
        return InProcess.javac(all.toArray(String[]::new))
                .compile(folder.resolve("test"), List.of(GADGET, GADGET_TEST));
    }

    private Ended run(List<String> arguments) {
        List<String> all = new ArrayList<>(List.of("--module-path", modulePath()));
        all.addAll(arguments);
        Ended java = Jdk.running().java(folder, all);
        List<String> own =
                java.lines().stream().filter(line -> !line.startsWith("SLF4J")).toList();
        return new Ended(java.code(), own);
    }

    private String modulePath() {
        return String.join(
                File.pathSeparator,
                classesOf("shop").toString(),
                classesOf("geo").toString(),
                LIBRARIES);
    }

    private Path classesOf(String module) {
        return folder.resolve(module).resolve("classes");
    }

    private static void assertNothingSaid(Outcome outcome) {
        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.warnings()).isEmpty();
    }

    private static String placeOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
