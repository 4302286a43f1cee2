package dev.athanor.processor.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameContaining;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import dev.athanor.conformance.architecture.ImportTable;
import dev.athanor.conformance.architecture.ModuleClasses;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The packages of the processor keep to their directions: read, validate and write do not meet. */
class ProcessorArchitectureTest {

    private static final String ROOT = "dev.athanor.processor";

    private static final DescribedPredicate<JavaClass> ENUMS = describe("are enums", JavaClass::isEnum);

    private static final JavaClasses CLASSES = ModuleClasses.ofThisModule();

    private static final ImportTable TABLE = new ImportTable(ROOT)
            .row("diagnostic")
            .row("type")
            .row("option")
            .row("model", "diagnostic")
            .row("naming", "model", "option")
            .row("source", "model", "diagnostic", "type", "naming", "sql")
            .row("validation", "model", "diagnostic", "naming")
            .row("printing")
            .row("writing", "model", "naming", "type", "printing")
            .row("schema", "model", "type")
            .row("sql", "schema", "model", "diagnostic", "type")
            .row("diagram", "model", "schema")
            .row("output", "model", "schema", "diagram")
            .row(
                    "step",
                    "source",
                    "model",
                    "validation",
                    "writing",
                    "schema",
                    "sql",
                    "output",
                    "naming",
                    "type",
                    "diagnostic",
                    "option")
            .row(ImportTable.ROOT, "step", "option");

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
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT)
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void model_knowsOfDiagnosticsOnlyTheOrigin() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".model")
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + ".diagnostic").and(not(name(ROOT + ".diagnostic.Origin"))))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void ofJavaPoet_onlyNamesAreUsed() {
        // The annotations of a type are part of its name.
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("com.palantir.javapoet..")
                        .and(not(nameEndingWith("Name")))
                        .and(not(nameContaining(".AnnotationSpec"))))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void messages_arePrintedByDiagnosticAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".diagnostic")
                .should()
                .callMethodWhere(new MessagerCall())
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void runtime_isSeenAsTablesTypesAndDialectsOnly() {
        // Of the annotations only their enums: annotations themselves are read as mirrors.
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("dev.athanor..")
                        .and(not(resideInAnyPackage(
                                        ROOT + "..",
                                        "dev.athanor.table",
                                        "dev.athanor.type",
                                        "dev.athanor.dialect",
                                        "dev.athanor.query.ast",
                                        "dev.athanor.error"))
                                .and(not(resideInAPackage("dev.athanor.annotation")
                                        .and(ENUMS)))))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void noCompiler_isCalledByItsInternals() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.sun..", "org.eclipse..", "org.jdbi..")
                .allowEmptyShould(true)
                .check(CLASSES);
    }
}
