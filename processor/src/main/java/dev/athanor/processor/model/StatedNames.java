package dev.athanor.processor.model;

import dev.athanor.processor.diagnostic.Origin;
import java.util.List;

/**
 * Names in an annotation that takes several, each with where it is written.
 *
 * @param all the names in order, empty ones too
 * @param written whether the user wrote the value out, be it empty
 * @param origin the value in the source; the annotation where it is not written
 */
public record StatedNames(List<Stated<String>> all, boolean written, Origin origin) {
    /** Copies the list. */
    public StatedNames {
        all = List.copyOf(all);
    }

    /** The names alone. */
    public List<String> names() {
        return all.stream().map(Stated::value).toList();
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** The names, if there is one for each of so many columns; else none. */
    public List<String> forColumns(int count) {
        return all.size() == count && all.stream().noneMatch(one -> one.value().isEmpty()) ? names() : List.of();
    }
}
