package dev.athanor.processor.step;

import com.google.auto.common.MoreElements;
import com.palantir.javapoet.ClassName;
import dev.athanor.processor.type.RuntimeNames;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Finds the records of a round that rows are read into, by name, as compilers have orders of their own. */
final class RecordCandidates {
    private final Elements elements;

    RecordCandidates(Elements elements) {
        this.elements = elements;
    }

    /** The classes with {@code @Sql}. */
    List<TypeElement> statementsIn(RoundEnvironment round) {
        return annotatedWith(RuntimeNames.SQL, round);
    }

    /** The classes with {@code @Projection} and no {@code @Sql}, which is told at the latter. */
    List<TypeElement> projectionsIn(RoundEnvironment round) {
        List<TypeElement> statements = statementsIn(round);
        return annotatedWith(RuntimeNames.PROJECTION, round).stream()
                .filter(one -> !statements.contains(one))
                .toList();
    }

    /** Whether something has {@code @Formula}. */
    boolean hasFormulas(RoundEnvironment round) {
        TypeElement type = elements.getTypeElement(RuntimeNames.FORMULA.canonicalName());
        return type != null && !round.getElementsAnnotatedWith(type).isEmpty();
    }

    private List<TypeElement> annotatedWith(ClassName annotation, RoundEnvironment round) {
        TypeElement type = elements.getTypeElement(annotation.canonicalName());
        Map<String, TypeElement> found = new TreeMap<>();
        if (type != null) {
            round.getElementsAnnotatedWith(type).stream()
                    .filter(MoreElements::isType)
                    .map(MoreElements::asType)
                    .filter(EntityCandidates::isNamed)
                    .filter(one -> !isRecordEntity(one))
                    .forEach(one -> found.put(one.getQualifiedName().toString(), one));
        }
        return List.copyOf(found.values());
    }

    /** An entity that is a record is told as such. */
    private static boolean isRecordEntity(TypeElement type) {
        return type.getKind() == ElementKind.RECORD
                && type.getAnnotationMirrors().stream()
                        .anyMatch(
                                one -> one.getAnnotationType().toString().equals(RuntimeNames.ENTITY.canonicalName()));
    }
}
