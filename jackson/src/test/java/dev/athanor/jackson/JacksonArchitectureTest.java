package dev.athanor.jackson;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import dev.athanor.conformance.architecture.ModuleClasses;
import org.junit.jupiter.api.Test;

/** The module shows one class, and knows the runtime by what that shows. */
class JacksonArchitectureTest {
    private static final JavaClasses CLASSES = ModuleClasses.ofThisModule();

    @Test
    void onlyTheModule_isPublic() {
        classes().that().arePublic().should().be(AthanorModule.class).check(CLASSES);
    }

    @Test
    void runtime_isKnownByItsPortsAlone() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.athanor",
                        "dev.athanor.internal..",
                        "dev.athanor.query..",
                        "dev.athanor.dialect..",
                        "dev.athanor.schema..",
                        "dev.athanor.event..")
                .check(CLASSES);
    }
}
