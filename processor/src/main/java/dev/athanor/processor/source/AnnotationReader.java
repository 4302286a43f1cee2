package dev.athanor.processor.source;

import com.google.auto.common.MoreElements;
import com.palantir.javapoet.ClassName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Finds annotations on elements by name. Used by all other readers. */
public final class AnnotationReader {
    private static final List<String> FOREIGN = List.of("jakarta.persistence.", "javax.persistence.");

    /** What javac gives as the value of a constant that it does not know. */
    static final String UNRESOLVED = "<error>";

    private final Elements elements;
    private final Map<Element, String> names = new HashMap<>();

    /** A reader of the elements of one compilation. */
    public AnnotationReader(Elements elements) {
        this.elements = elements;
    }

    /** The annotation of this type on an element, or null. */
    public @Nullable AnnotationFacts find(Element element, ClassName type) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            if (names.computeIfAbsent(mirror.getAnnotationType().asElement(), one -> nameOf(mirror))
                    .equals(type.canonicalName())) {
                return new AnnotationFacts(element, mirror, elements);
            }
        }
        return null;
    }

    /** An annotation that is not on an element, with its defaults. */
    AnnotationFacts absent(Element element) {
        return AnnotationFacts.absent(element, elements);
    }

    /** Whether an element has an annotation of this type. */
    public boolean has(Element element, ClassName type) {
        return find(element, type) != null;
    }

    /** The qualified name of an annotation's type. */
    static String nameOf(AnnotationMirror mirror) {
        return typeOf(mirror).getQualifiedName().toString();
    }

    /** The simple name of an annotation's type. */
    static String simpleNameOf(AnnotationMirror mirror) {
        return typeOf(mirror).getSimpleName().toString();
    }

    /** Whether an annotation belongs to the persistence API of Jakarta EE, old or new. */
    static boolean isForeign(AnnotationMirror mirror) {
        String name = nameOf(mirror);
        return FOREIGN.stream().anyMatch(name::startsWith);
    }

    /** Whether an element has an annotation of the persistence API of Jakarta EE. */
    static boolean hasForeign(Element element) {
        return element.getAnnotationMirrors().stream().anyMatch(AnnotationReader::isForeign);
    }

    /** Whether an element has an annotation that the compiler shows but cannot resolve, or one with such a value. */
    static boolean hasUnresolved(Element element) {
        return element.getAnnotationMirrors().stream().anyMatch(mirror -> !isResolved(mirror));
    }

    /**
     * Whether an element has an annotation, or a name in one, that another processor may yet make. A number, a truth value or a
     * constant of an enum of ours is none.
     */
    static boolean mayResolve(Element element) {
        return element.getAnnotationMirrors().stream()
                .anyMatch(mirror -> mirror.getAnnotationType().getKind() == TypeKind.ERROR
                        || mirror.getElementValues().entrySet().stream()
                                .anyMatch(one -> isName(one.getKey()) && !isResolved(one.getValue())));
    }

    private static boolean isName(ExecutableElement member) {
        String type = member.getReturnType().toString();
        return type.startsWith("java.lang.String") || type.startsWith("java.lang.Class");
    }

    private static boolean isResolved(AnnotationMirror mirror) {
        return mirror.getAnnotationType().getKind() != TypeKind.ERROR
                && mirror.getElementValues().values().stream().allMatch(AnnotationReader::isResolved);
    }

    private static boolean isResolved(AnnotationValue value) {
        Object content = value.getValue();
        if (content instanceof TypeMirror type) {
            return type.getKind() != TypeKind.ERROR;
        }
        if (content instanceof List<?> list) {
            return list.stream().allMatch(one -> !(one instanceof AnnotationValue entry) || isResolved(entry));
        }
        return !UNRESOLVED.equals(content);
    }

    private static TypeElement typeOf(AnnotationMirror mirror) {
        return MoreElements.asType(mirror.getAnnotationType().asElement());
    }
}
