package dev.athanor.session;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What the next flush of a session would do, at the moment {@link Session#changes} was asked: saves in the order of the foreign
 * keys, links, deletes, then what the flush would load before, and what it would not write. Its text has a line for each. Immutable;
 * it keeps the objects that it names.
 *
 * @param all the changes, in order
 */
public record SessionChanges(List<PlannedChange> all) {
    /** Copies the list. */
    public SessionChanges {
        all = List.copyOf(all);
    }

    /** Whether the flush would do nothing. */
    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** The changes of one object: its row, its links, and what would be loaded of it. */
    public List<PlannedChange> of(Object entity) {
        return all.stream().filter(change -> change.entity() == entity).toList();
    }

    /** A line for each change. */
    @Override
    public String toString() {
        return all.isEmpty() ? "no changes" : all.stream().map(Object::toString).collect(Collectors.joining("\n"));
    }
}
