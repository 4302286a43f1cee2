package dev.athanor.processor.model;

import com.palantir.javapoet.ClassName;
import dev.athanor.processor.diagnostic.Origin;
import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * A record that rows are read into, as it is declared: right or wrong.
 *
 * @param type the record
 * @param element the same as javac's element: the only originating element of what is generated
 * @param shape how it is declared
 * @param access who sees it
 * @param components its components
 * @param overloaded whether it has a constructor beside the canonical one, so that a call must say which is meant
 * @param annotations the annotations of ours on it, of which it has one
 * @param resolved whether javac could resolve all types and annotations that matter
 * @param origin the record, at its annotation
 */
public record RecordMeta(
        ClassName type,
        TypeElement element,
        ShapeMeta shape,
        Access access,
        List<ComponentMeta> components,
        boolean overloaded,
        List<String> annotations,
        boolean resolved,
        Origin origin) {
    /** Copies the lists. */
    public RecordMeta {
        components = List.copyOf(components);
        annotations = List.copyOf(annotations);
    }

    /** The name in messages: the simple name, with those of enclosing classes. */
    public String displayName() {
        return String.join(".", type.simpleNames());
    }

    /** Whether rows can be read into it: all about it is right that generated code needs. */
    public boolean isReadable() {
        return resolved
                && shape.kind() == ShapeKind.RECORD
                && !shape.isPrivate()
                && shape.typeParameters() == 0
                && components.stream().allMatch(ComponentMeta::typeVisible);
    }
}
