package dev.athanor.processor.step;

import com.google.auto.common.MoreElements;
import com.palantir.javapoet.ClassName;
import dev.athanor.processor.type.RuntimeNames;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** Finds the records of a round that rows are read into, by name, as compilers have orders of their own. */
final class RecordCandidates {
    private static final List<ClassName> EXPRESSIONS = List.of(
            RuntimeNames.FORMULA,
            RuntimeNames.COMPUTED,
            RuntimeNames.SERVER_DEFAULT,
            RuntimeNames.CHECK,
            RuntimeNames.CHECK_LIST);

    private RecordCandidates() {}

    /** The classes with {@code @Sql}. */
    static List<TypeElement> statementsIn(MarkedElements marked) {
        return annotatedWith(RuntimeNames.SQL, marked);
    }

    /** The classes with {@code @Projection} and no {@code @Sql}, which is told at the latter. */
    static List<TypeElement> projectionsIn(MarkedElements marked) {
        List<TypeElement> statements = statementsIn(marked);
        return annotatedWith(RuntimeNames.PROJECTION, marked).stream()
                .filter(one -> !statements.contains(one))
                .toList();
    }

    /** Whether something has an SQL expression: a formula, or a part of a table's definition. */
    static boolean hasExpressions(MarkedElements marked) {
        return EXPRESSIONS.stream().anyMatch(one -> !marked.with(one).isEmpty());
    }

    private static List<TypeElement> annotatedWith(ClassName annotation, MarkedElements marked) {
        Map<String, TypeElement> found = new TreeMap<>();
        marked.with(annotation).stream()
                .filter(MoreElements::isType)
                .map(MoreElements::asType)
                .filter(EntityCandidates::isNamed)
                .filter(one -> !isRecordEntity(one))
                .forEach(one -> found.put(one.getQualifiedName().toString(), one));
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
