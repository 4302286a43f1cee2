package dev.athanor.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a column or relationship of an object since it was read or flushed, as {@link Inspect#history} tells it. Of a
 * column or to-one each list has one value at most, which is null where the column is NULL; a value that nobody knows is in no list.
 * Immutable.
 *
 * @param added the new value; of a collection the objects that were added
 * @param unchanged the value where it did not change; of a collection the objects that were there before
 * @param deleted the former value; of a collection the objects that were removed
 * @param computed whether the next flush sets the column to what the database computes, so that the new value is not known yet
 * @param <T> the type of the column, or the target entity
 */
public record History<T>(
        List<@Nullable T> added, List<@Nullable T> unchanged, List<@Nullable T> deleted, boolean computed) {
    /** Copies the lists. */
    public History {
        added = Collections.unmodifiableList(new ArrayList<>(added));
        unchanged = Collections.unmodifiableList(new ArrayList<>(unchanged));
        deleted = Collections.unmodifiableList(new ArrayList<>(deleted));
    }

    /** Whether something was added or deleted. */
    public boolean isChanged() {
        return computed || !added.isEmpty() || !deleted.isEmpty();
    }
}
