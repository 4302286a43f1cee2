package dev.athanor.junit;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import dev.athanor.conformance.architecture.ModuleClasses;
import org.junit.jupiter.api.Test;

/** The module shows an annotation and what JUnit and engines make of it, and knows the runtime by its events. */
class JunitArchitectureTest {
    private static final JavaClasses CLASSES = ModuleClasses.ofThisModule();

    @Test
    void onlyTheAnnotation_andWhatOthersMake_arePublic() {
        assertThat(CLASSES.stream().filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC)))
                .extracting(JavaClass::getSimpleName)
                .containsExactlyInAnyOrder("MaxStatements", "MaxStatementsExtension", "TestStatementListener");
    }

    @Test
    void runtime_isKnownByItsEventsAlone() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("dev.athanor..")
                        .and(not(resideInAPackage("dev.athanor.event")))
                        .and(not(resideInAPackage("dev.athanor.junit"))))
                .check(CLASSES);
    }

    @Test
    void everything_isInThePackage() {
        classes().should().resideInAPackage("dev.athanor.junit").check(CLASSES);
    }
}
