package dev.athanor.processor.diagnostic;

import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * Whether the user said that a warning need not be told: {@code @SuppressWarnings("athanor:ForeignKeyWithoutIndex")} on the
 * element it concerns or on one around that. {@code "athanor"} alone covers all warnings. Used by the printer.
 */
final class WarningSuppression {
    private static final String ALL = "athanor";

    private WarningSuppression() {}

    /**
     * Whether a finding that is told as a warning is not to be told.
     *
     * @param subject the class that is looked at, which may inherit what the finding concerns
     * @param everywhere the ids of warnings that are told nowhere
     */
    static boolean covers(Finding finding, Element subject, Set<String> everywhere) {
        String id = finding.problem().id();
        return everywhere.contains(id)
                || isSuppressed(finding.origin().element(), ALL + ":" + id)
                || isSuppressed(subject, ALL + ":" + id);
    }

    private static boolean isSuppressed(Element element, String id) {
        for (@Nullable Element one = element; one != null; one = one.getEnclosingElement()) {
            if (suppresses(one, id)) {
                return true;
            }
        }
        return false;
    }

    private static boolean suppresses(Element element, String id) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            if (mirror.getAnnotationType().toString().equals("java.lang.SuppressWarnings")) {
                return mirror.getElementValues().values().stream().anyMatch(value -> names(value, id));
            }
        }
        return false;
    }

    private static boolean names(AnnotationValue value, String id) {
        Object written = value.getValue();
        if (written instanceof List<?> list) {
            return list.stream().anyMatch(one -> names((AnnotationValue) one, id));
        }
        return id.equals(written) || ALL.equals(written);
    }
}
