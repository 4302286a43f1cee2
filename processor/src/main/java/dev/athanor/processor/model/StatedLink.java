package dev.athanor.processor.model;

import java.util.Set;

/**
 * A relationship that names a link table.
 *
 * @param table the table's name
 * @param schema the schema of the entity that names it, and so of the table; empty for the one that the connection is in
 * @param accessor the relationship, as messages show it
 * @param ends the two entities that it links, whichever names it; empty where the other end is not known
 * @param viewOnly whether it is only read
 */
public record StatedLink(Stated<String> table, String schema, String accessor, Set<String> ends, boolean viewOnly) {
    /** Copies the set. */
    public StatedLink {
        ends = Set.copyOf(ends);
    }
}
