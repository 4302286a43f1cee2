package dev.athanor.processor.step;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/**
 * Whether Lombok adds members to a class. It changes the class itself, where all others only see it: in the same round or in the
 * next one, by which of the two comes first on the processor path. Used by the entity step.
 */
final class LombokUse {
    private static final String PACKAGE = "lombok.";

    private LombokUse() {}

    /** Whether an annotation of Lombok is on a class, on a member of it, or on a class that it extends. */
    static boolean isIn(TypeElement type) {
        for (@Nullable TypeElement one = type; one != null; one = superclassOf(one)) {
            if (Stream.concat(Stream.of(one), one.getEnclosedElements().stream())
                    .anyMatch(LombokUse::isOn)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOn(Element element) {
        return element.getAnnotationMirrors().stream()
                .anyMatch(one -> one.getAnnotationType().toString().startsWith(PACKAGE));
    }

    private static @Nullable TypeElement superclassOf(TypeElement type) {
        return type.getSuperclass().getKind() == TypeKind.DECLARED
                ? MoreElements.asType(MoreTypes.asElement(type.getSuperclass()))
                : null;
    }
}
