package dev.athanor.processor.source;

import com.palantir.javapoet.ClassName;
import dev.athanor.processor.type.RuntimeNames;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import org.jspecify.annotations.Nullable;

/** Finds annotations of a record's component: on the component, or on its accessor, to which javac copies them. */
final class ComponentAnnotations {
    private final AnnotationReader annotations;

    ComponentAnnotations(AnnotationReader annotations) {
        this.annotations = annotations;
    }

    /** The annotation of this type, or null. */
    @Nullable
    AnnotationFacts find(RecordComponentElement component, ClassName annotation) {
        AnnotationFacts facts = annotations.find(component, annotation);
        ExecutableElement accessor = TypeReader.accessorOf(component);
        return facts == null && accessor != null ? annotations.find(accessor, annotation) : facts;
    }

    /** The simple name of an annotation of ours that is none of those that mean something; empty for none. */
    String misplaced(RecordComponentElement component, List<ClassName> meaningful) {
        return RuntimeNames.ON_ACCESSORS.stream()
                .filter(one -> !meaningful.contains(one) && find(component, one) != null)
                .map(ClassName::simpleName)
                .findFirst()
                .orElse("");
    }

    /** Whether javac knows all annotations and what they name. */
    static boolean areResolved(RecordComponentElement component) {
        ExecutableElement accessor = TypeReader.accessorOf(component);
        return !AnnotationReader.hasUnresolved(component)
                && !(accessor != null && AnnotationReader.hasUnresolved(accessor));
    }
}
