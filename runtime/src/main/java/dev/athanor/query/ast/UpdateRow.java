package dev.athanor.query.ast;

import java.util.List;

/**
 * One row of an UPDATE by keys.
 *
 * @param assignments the columns that it sets, to binds
 * @param key the binds that it is found by: those of its key, and its version where it says one
 */
public record UpdateRow(List<Assignment> assignments, List<Assignment> key) {
    /** Copies the lists. */
    public UpdateRow {
        assignments = List.copyOf(assignments);
        key = List.copyOf(key);
    }
}
