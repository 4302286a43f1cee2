package dev.athanor.processor.step;

import com.google.auto.common.MoreElements;
import com.palantir.javapoet.ClassName;
import dev.athanor.processor.type.RuntimeNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Finds the entities of a round: classes with our {@code @Entity}, and those with another library's where ours is meant. */
final class EntityCandidates {
    private static final Set<String> NAMESAKES = Set.of("jakarta.persistence.Entity", "javax.persistence.Entity");

    private final Elements elements;

    EntityCandidates(Elements elements) {
        this.elements = elements;
    }

    /** The classes of the round with {@code @Entity}, or with our annotations on accessors below another library's. */
    List<TypeElement> meantIn(RoundEnvironment round) {
        Map<String, TypeElement> found = new LinkedHashMap<>();
        annotatedIn(round).forEach(type -> add(type, found));
        for (ClassName annotation : RuntimeNames.ON_ACCESSORS) {
            for (Element member : annotatedWith(annotation, round)) {
                Element owner = member.getEnclosingElement();
                if (owner != null && MoreElements.isType(owner) && hasNamesake(owner)) {
                    add(MoreElements.asType(owner), found);
                }
            }
        }
        return List.copyOf(found.values());
    }

    /** The classes of the round with our {@code @Entity}. */
    List<TypeElement> annotatedIn(RoundEnvironment round) {
        return annotatedWith(RuntimeNames.ENTITY, round).stream()
                .filter(MoreElements::isType)
                .map(MoreElements::asType)
                .toList();
    }

    private Set<? extends Element> annotatedWith(ClassName annotation, RoundEnvironment round) {
        TypeElement type = elements.getTypeElement(annotation.canonicalName());
        return type == null ? Set.of() : round.getElementsAnnotatedWith(type);
    }

    private static boolean hasNamesake(Element type) {
        for (AnnotationMirror mirror : type.getAnnotationMirrors()) {
            TypeElement annotation =
                    MoreElements.asType(mirror.getAnnotationType().asElement());
            if (NAMESAKES.contains(annotation.getQualifiedName().toString())) {
                return true;
            }
        }
        return false;
    }

    private static void add(TypeElement type, Map<String, TypeElement> found) {
        found.putIfAbsent(type.getQualifiedName().toString(), type);
    }
}
