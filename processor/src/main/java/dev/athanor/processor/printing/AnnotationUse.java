package dev.athanor.processor.printing;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * An annotation on a declaration.
 *
 * @param type its class
 * @param values its value, each on a line of its own where there are several; empty where it has none
 */
public record AnnotationUse(ClassName type, List<Code> values) {
    /** An annotation without a value, or with these. */
    public static AnnotationUse of(ClassName type, Code... values) {
        return new AnnotationUse(type, List.of(values));
    }
}
