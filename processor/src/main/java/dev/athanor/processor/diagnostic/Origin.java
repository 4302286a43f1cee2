package dev.athanor.processor.diagnostic;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * Where in the user's source a fact comes from: the element and, where there is one, the annotation on it and the value in
 * that. Carried by every model record, so that a problem found late is still printed at the right place.
 *
 * @param element the element that states the fact
 * @param annotation the annotation on the element that states it, or null
 * @param value the value in the annotation that states it, or null
 */
public record Origin(
        Element element,
        @Nullable AnnotationMirror annotation,
        @Nullable AnnotationValue value) {

    /** The element itself. */
    public static Origin of(Element element) {
        return new Origin(element, null, null);
    }

    /** An annotation on the same element; the element where there is none. */
    public Origin at(@Nullable AnnotationMirror mirror) {
        return new Origin(element, mirror, null);
    }

    /** The annotation as a whole rather than a value in it; the element where there is no annotation. */
    public Origin whole() {
        return new Origin(element, annotation, null);
    }

    /** A value in an annotation on the same element; the annotation where the value is not written out. */
    public Origin at(@Nullable AnnotationMirror mirror, @Nullable AnnotationValue written) {
        return new Origin(element, mirror, mirror == null ? null : written);
    }
}
