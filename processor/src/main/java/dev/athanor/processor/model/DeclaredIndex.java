package dev.athanor.processor.model;

import dev.athanor.processor.diagnostic.Origin;
import java.util.List;

/**
 * What {@code @Index} or {@code @Unique} on a class says.
 *
 * @param unique whether it is a unique key
 * @param attributes the accessors that it names
 * @param name its name; empty for one made of the columns
 * @param origin the annotation
 */
public record DeclaredIndex(boolean unique, List<Stated<String>> attributes, Stated<String> name, Origin origin) {
    /** Copies the list. */
    public DeclaredIndex {
        attributes = List.copyOf(attributes);
    }

    /** The annotation, as messages name it. */
    public String annotation() {
        return unique ? "Unique" : "Index";
    }
}
