package dev.athanor.processor.model;

import com.palantir.javapoet.TypeName;
import dev.athanor.processor.diagnostic.Origin;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code @Embedded} and the type of its accessor or component say.
 *
 * @param form what the type turned out to be
 * @param record the type; {@code Object} where it is no record
 * @param typeText the type, as a message shows it
 * @param components the components; empty where it is no record
 * @param prefix what the names of the columns begin with
 * @param overrides the columns that are other than the components say
 * @param origin the annotation; of a component of another record that of the accessor
 */
public record DeclaredEmbedded(
        Form form,
        TypeName record,
        String typeText,
        List<DeclaredComponent> components,
        Stated<String> prefix,
        List<DeclaredOverride> overrides,
        Origin origin) {
    /** Copies the lists. */
    public DeclaredEmbedded {
        components = List.copyOf(components);
        overrides = List.copyOf(overrides);
    }

    /** Whether it is a record all of whose components a column can hold. */
    public boolean isMappable() {
        return form == Form.RECORD
                && !components.isEmpty()
                && components.stream().allMatch(DeclaredEmbedded::isMappable);
    }

    /** The paths of the components that have columns. */
    public List<String> paths() {
        List<String> paths = new ArrayList<>();
        for (DeclaredComponent component : components) {
            DeclaredEmbedded inner = component.embedded();
            if (inner == null) {
                paths.add(component.name());
            } else {
                inner.paths().forEach(one -> paths.add(component.name() + "." + one));
            }
        }
        return paths;
    }

    private static boolean isMappable(DeclaredComponent component) {
        DeclaredEmbedded inner = component.embedded();
        return inner == null ? component.value().form() != ValueForm.UNKNOWN : inner.isMappable();
    }

    /** Whether javac knows the types of all its components. */
    public boolean isResolved() {
        return form != Form.UNRESOLVED
                && components.stream()
                        .allMatch(one -> one.resolved()
                                && (one.embedded() == null || one.embedded().isResolved()));
    }

    /** What the type of an accessor with {@code @Embedded} turned out to be. */
    public enum Form {
        RECORD,
        /** Another class, or no class. */
        NO_RECORD,
        /** A record with type parameters. */
        GENERIC,
        /** A record within itself. */
        RECURSIVE,
        /** A record that generated code cannot see, or with a constructor that it cannot call. */
        INVISIBLE,
        /** Something that javac itself could not resolve, and tells. */
        UNRESOLVED
    }
}
