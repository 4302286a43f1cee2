package dev.athanor.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import dev.athanor.conformance.architecture.ImportTable;
import dev.athanor.conformance.architecture.ModuleClasses;
import dev.athanor.conformance.architecture.NoReflection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The packages of the runtime keep to their table of imports. */
class RuntimeArchitectureTest {

    private static final JavaClasses CLASSES = ModuleClasses.ofThisModule();

    private static final ImportTable TABLE = new ImportTable("dev.athanor")
            .row("annotation")
            .row("error")
            .row("type", "error")
            .row("table", "type")
            .row("query.ast", "table", "type")
            .row("dialect", "query.ast", "table", "type", "error")
            .row("spi", "table", "type", "error", "annotation")
            .row("query", "query.ast", "dialect", "spi", "table", "type", "annotation", "error")
            .row("event", "spi", "table", "query.ast", "error")
            .row("schema", "table", "error")
            .row("session", "query", "spi", "event", "schema", "error")
            // spi: what of the model a statement is sent for
            .row("internal.execute", "dialect", "query.ast", "spi", "table", "type", "event", "error")
            .row("internal.identity", "spi", "session", "annotation", "error")
            .row("internal.advise", "internal.identity", "event", "spi")
            .row(
                    "internal.load",
                    "internal.execute",
                    "internal.identity",
                    "dialect",
                    "query",
                    "query.ast",
                    "spi",
                    "table",
                    "type",
                    "annotation",
                    "event",
                    "error")
            .row(
                    "internal.flush",
                    "internal.execute",
                    "internal.identity",
                    "dialect",
                    "query.ast",
                    "spi",
                    "table",
                    "type",
                    // what a flush would do, as a session tells it
                    "session",
                    "annotation",
                    "event",
                    "error")
            // what a statement does to the objects beside its rows
            .row("internal.follow", "internal.identity", "query.ast", "spi", "table", "type")
            // the constants of types for enums
            .row("internal.schema", "internal.execute", "dialect", "schema", "spi", "table", "type", "error")
            .row(
                    "internal.session",
                    "internal.advise",
                    "internal.execute",
                    "internal.identity",
                    "internal.load",
                    "internal.flush",
                    "internal.follow",
                    "internal.schema",
                    "session",
                    "schema",
                    "event",
                    "query",
                    // what a statement writes, for objects to follow it
                    "query.ast",
                    "dialect",
                    "spi",
                    "table",
                    "type",
                    "annotation",
                    "error")
            .row(
                    ImportTable.ROOT,
                    "internal.session",
                    "internal.advise",
                    "internal.schema",
                    "session",
                    "schema",
                    "event",
                    // EngineBuilder.entities(USER, ADDRESS)
                    "query",
                    "dialect",
                    "spi",
                    "error");

    @TestFactory
    Stream<DynamicTest> eachPackage_importsOnlyWhatItsRowAllows() {
        return TABLE.rules().entrySet().stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.getKey(), () -> row.getValue().check(CLASSES)));
    }

    @Test
    void everyPackage_hasARow() {
        TABLE.completeness().check(CLASSES);
    }

    @Test
    void packages_haveNoCycles() {
        TABLE.acyclicity().check(CLASSES);
    }

    @Test
    void nothing_importsTheRoot() {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackage("dev.athanor")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.athanor")
                .allowEmptyShould(true);
        rule.check(CLASSES);
    }

    @Test
    void jdbi_appearsInItsFivePackagesOnly() {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackages(
                        "dev.athanor",
                        "dev.athanor.session",
                        "dev.athanor.spi",
                        "dev.athanor.internal.session",
                        "dev.athanor.internal.execute")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.jdbi..")
                .allowEmptyShould(true);
        rule.check(CLASSES);
    }

    @Test
    void jdbi_appearsInOneAdapterOfSpi() {
        assertThat(typesWithJdbiIn("dev.athanor.spi")).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void jdbi_appearsInTheHandleOfASessionOnly() {
        assertThat(typesWithJdbiIn("dev.athanor.session")).isSubsetOf("dev.athanor.session.Session");
    }

    @Test
    void nothing_isLookedUpAtRunTime() {
        NoReflection.rule().check(CLASSES);
    }

    private static Set<String> typesWithJdbiIn(String name) {
        Set<String> types = new TreeSet<>();
        CLASSES.that(resideInAPackage(name)).stream()
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency ->
                                dependency.getTargetClass().getPackageName().startsWith("org.jdbi")))
                .forEach(type -> types.add(type.getName().replaceAll("\\$.*", "")));
        return types;
    }
}
