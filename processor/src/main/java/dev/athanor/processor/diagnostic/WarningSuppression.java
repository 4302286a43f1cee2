package dev.athanor.processor.diagnostic;

import java.util.List;
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

    static boolean covers(Finding finding) {
        String id = ALL + ":" + finding.problem().id();
        for (@Nullable Element one = finding.origin().element(); one != null; one = one.getEnclosingElement()) {
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
