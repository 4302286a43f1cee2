package dev.athanor.processor.step;

import com.palantir.javapoet.ClassName;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * The elements of a round with our annotations on them. The round is searched once for all steps, and not at all where the compiler
 * says that it has none, as the rounds of generated classes do.
 */
public final class MarkedElements {
    private final Map<String, Set<Element>> byAnnotation = new HashMap<>();

    private MarkedElements() {}

    /** Searches a round for the annotations that the compiler found in it. */
    public static MarkedElements of(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        MarkedElements marked = new MarkedElements();
        if (!annotations.isEmpty()) {
            for (TypeElement annotation : annotations) {
                marked.byAnnotation.put(annotation.getQualifiedName().toString(), new LinkedHashSet<>());
            }
            round.getElementsAnnotatedWithAny(annotations.toArray(new TypeElement[0]))
                    .forEach(marked::add);
        }
        return marked;
    }

    /** The elements with an annotation, in the order of the round. */
    Set<Element> with(ClassName annotation) {
        return byAnnotation.getOrDefault(annotation.canonicalName(), Set.of());
    }

    private void add(Element element) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            if (mirror.getAnnotationType().asElement() instanceof TypeElement annotation) {
                Set<Element> elements =
                        byAnnotation.get(annotation.getQualifiedName().toString());
                if (elements != null) {
                    elements.add(element);
                }
            }
        }
    }
}
