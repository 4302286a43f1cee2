package dev.athanor.processor.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.processor.testing.InProcess;
import dev.athanor.processor.testing.Outcome;
import dev.athanor.processor.testing.Source;
import dev.athanor.processor.testing.TestProcessor;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is noted, and where it is printed. */
class ReportTest {
    private static final Source ENTITY = Source.of("""

            class One extends Base {
                @Deprecated(
                    since = "1")
                void method() {}
                void other() {}
            }
            """);

    private static final Source BASE = Source.of("class Base { void inherited() {} }");

    @TempDir
    Path folder;

    @Test
    void method_hasOneFinding_theFirst() {
        assertThat(printed((report, type) -> {
                            report.add(finding(Origin.of(method(type, "method")), "first"));
                            report.add(finding(Origin.of(method(type, "method")), "second"));
                            report.add(finding(Origin.of(method(type, "other")), "third"));
                            report.add(finding(Origin.of(type), "fourth"));
                            report.add(finding(Origin.of(type), "fifth"));
                        })
                        .errors())
                .extracting(one -> one.text().replaceAll(".*option -A(\\w+).*", "$1"))
                .containsExactlyInAnyOrder("first", "third", "fourth", "fifth");
    }

    @Test
    void finding_isPrintedAtTheNarrowestPlace() {
        assertThat(printed((report, type) -> {
                            Element method = method(type, "method");
                            AnnotationMirror mirror =
                                    method.getAnnotationMirrors().get(0);
                            Origin origin = Origin.of(method);
                            report.add(finding(
                                    origin.at(
                                            mirror,
                                            mirror.getElementValues()
                                                    .values()
                                                    .iterator()
                                                    .next()),
                                    "value"));
                            report.add(finding(Origin.of(method(type, "other")), "method"));
                            report.add(finding(Origin.of(type), "type"));
                        })
                        .errors())
                .extracting(one -> one.line())
                .containsExactly(4L, 6L, 2L);
    }

    @Test
    void annotation_isPlaceEnough() {
        assertThat(printed((report, type) -> {
                            Element method = method(type, "method");
                            report.add(finding(
                                    Origin.of(method)
                                            .at(method.getAnnotationMirrors().get(0)),
                                    "annotation"));
                        })
                        .errors())
                .extracting(one -> one.line())
                .containsExactly(3L);
    }

    @Test
    void findingElsewhere_isPrintedAtTheSubjectWithItsPlace() {
        assertThat(printed((report, type) -> {
                            Element base = type.getEnclosingElement().getEnclosedElements().stream()
                                    .filter(one -> one.getSimpleName().contentEquals("Base"))
                                    .findFirst()
                                    .orElseThrow();
                            report.add(finding(Origin.of(method(base, "inherited")), "elsewhere"));
                        })
                        .errors())
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.file()).isEqualTo("One.java");
                    assertThat(error.line()).isEqualTo(2);
                    assertThat(error.text()).endsWith("(Seen in Base.inherited.)");
                });
    }

    private Outcome printed(BiConsumer<Report, TypeElement> filling) {
        TestProcessor processor = new TestProcessor((environment, annotations, round) -> {
            TypeElement type = environment.getElementUtils().getTypeElement("shop.One");
            if (!round.processingOver() && type != null) {
                Report report = new Report();
                filling.accept(report, type);
                new ReportPrinter(environment.getMessager()).print(report, type);
            }
        });
        return InProcess.javac("-Xlint:none").compile(folder, List.of(ENTITY, BASE), List.of(processor));
    }

    private static Finding finding(Origin origin, String what) {
        return CompilationProblem.OPTION_UNKNOWN.at(origin, "option", what, "hint", "");
    }

    private static Element method(Element type, String name) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(one -> one.getSimpleName().contentEquals(name))
                .findFirst()
                .orElseThrow();
    }
}
