package dev.athanor.processor.step;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.ClassName;
import dev.athanor.processor.type.RuntimeNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Finds the entities of a round: classes with our {@code @Entity}, and those with another library's where ours is meant. */
final class EntityCandidates {
    private static final Set<String> NAMESAKES = Set.of("jakarta.persistence.Entity", "javax.persistence.Entity");

    private EntityCandidates() {}

    /**
     * The classes of the round with {@code @Entity}; those with our annotations on accessors, but another library's on the class or
     * one that nobody knows; and those with a key that entities have relationships to.
     */
    static List<TypeElement> meantIn(MarkedElements marked) {
        Map<String, TypeElement> found = new LinkedHashMap<>();
        annotatedIn(marked).forEach(type -> add(type, found));
        for (ClassName annotation : RuntimeNames.ON_ACCESSORS) {
            for (Element member : marked.with(annotation)) {
                Element owner = member.getEnclosingElement();
                if (owner != null && MoreElements.isType(owner) && hasNamesake(owner)) {
                    add(MoreElements.asType(owner), found);
                }
            }
        }
        Set<Element> keyed = marked.with(RuntimeNames.ID).stream()
                .map(Element::getEnclosingElement)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        for (Element relationship : marked.with(RuntimeNames.RELATIONSHIP)) {
            unmarkedTarget(relationship, keyed).ifPresent(type -> add(type, found));
        }
        return List.copyOf(found.values());
    }

    /** The classes of the round with our {@code @Entity}. */
    static List<TypeElement> annotatedIn(MarkedElements marked) {
        return marked.with(RuntimeNames.ENTITY).stream()
                .filter(MoreElements::isType)
                .map(MoreElements::asType)
                .filter(EntityCandidates::isNamed)
                .toList();
    }

    /** A class whose name could not be parsed has a name that is none. */
    static boolean isNamed(TypeElement type) {
        return SourceVersion.isName(type.getQualifiedName());
    }

    private static boolean hasNamesake(Element type) {
        for (AnnotationMirror mirror : type.getAnnotationMirrors()) {
            TypeElement annotation =
                    MoreElements.asType(mirror.getAnnotationType().asElement());
            boolean unknown = mirror.getAnnotationType().getKind() == TypeKind.ERROR
                    && annotation.getSimpleName().contentEquals(RuntimeNames.ENTITY.simpleName());
            if (unknown || NAMESAKES.contains(annotation.getQualifiedName().toString())) {
                return true;
            }
        }
        return false;
    }

    /** The class at the other end of a relationship, if it is compiled in this round, has a key and is nothing but no entity. */
    private static Optional<TypeElement> unmarkedTarget(Element relationship, Set<Element> keyed) {
        if (relationship.getKind() != ElementKind.METHOD) {
            return Optional.empty();
        }
        TypeMirror end = ((ExecutableElement) relationship).getReturnType();
        if (end.getKind() == TypeKind.DECLARED) {
            List<? extends TypeMirror> arguments = MoreTypes.asDeclared(end).getTypeArguments();
            end = arguments.isEmpty() ? end : arguments.get(arguments.size() - 1);
        }
        return end.getKind() == TypeKind.DECLARED
                ? Optional.of(MoreTypes.asTypeElement(end)).filter(keyed::contains)
                : Optional.empty();
    }

    private static void add(TypeElement type, Map<String, TypeElement> found) {
        found.putIfAbsent(type.getQualifiedName().toString(), type);
    }
}
