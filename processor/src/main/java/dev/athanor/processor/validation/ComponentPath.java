package dev.athanor.processor.validation;

import dev.athanor.processor.model.DeclaredComponent;
import dev.athanor.processor.model.DeclaredEmbedded;
import dev.athanor.processor.model.DeclaredOverride;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where in an accessor's record a component is, and the overrides that may name it. Used by the rule about embedded records.
 *
 * @param text how messages name it
 * @param overrides by the path that they name, those of outer records first
 * @param own how many of them the accessor states
 */
record ComponentPath(String text, List<Overriding> overrides, int own) {

    /** The place of the record itself. */
    static ComponentPath of(DeclaredEmbedded embedded) {
        return new ComponentPath("", List.of(), embedded.overrides().size()).into(embedded);
    }

    /** The place of a component of this record. */
    ComponentPath to(DeclaredComponent component) {
        return new ComponentPath(joined(component.name()), overrides, own);
    }

    /** The same place, as that of a record with overrides of its own. */
    ComponentPath into(DeclaredEmbedded record) {
        List<Overriding> all = new ArrayList<>(overrides);
        record.overrides()
                .forEach(one -> all.add(new Overriding(joined(one.path().value()), one)));
        return new ComponentPath(text, all, own);
    }

    /** What is said here of the column of this component; outer records come first. */
    @Nullable
    DeclaredOverride override() {
        int at = place();
        return at < 0 ? null : overrides.get(at).override();
    }

    /** Whether the override is an annotation of a component, which may be in another file. */
    boolean isStatedWithin() {
        return place() >= own;
    }

    private int place() {
        for (int i = 0; i < overrides.size(); i++) {
            if (overrides.get(i).path().equals(text)) {
                return i;
            }
        }
        return -1;
    }

    private String joined(String name) {
        return text.isEmpty() ? name : text + "." + name;
    }

    /** An override and the whole path that it names. */
    private record Overriding(String path, DeclaredOverride override) {}
}
