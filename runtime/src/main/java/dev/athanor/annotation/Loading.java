package dev.athanor.annotation;

/** The loader strategy of a relationship where a query names none. */
public enum Loading {
    /** On first touch, in one statement for the objects of the same result around the one touched. */
    PEERS,
    /** On first touch, one statement for each object. */
    SELECT,
    /** With the query, by a join. */
    JOINED,
    /** With the query, by a second statement with the keys. */
    SELECT_IN,
    /** With the query, one statement for each object; none for a target that the session has. */
    IMMEDIATE,
    /** Not by a touch: that of a relationship that is not loaded is a {@code RaiseLoadException}. A query loads it. */
    RAISE,
    /** The same where a touch would send a statement: a to-one is answered without one where its key is null or the session has its target. */
    RAISE_ON_SQL,
    /**
     * Never: the collection is only added to, removed from, and asked by statements. Its accessor gives a
     * {@code dev.athanor.query.WriteOnly}, which says so by itself.
     */
    WRITE_ONLY;

    /** Whether a query brings the relationship with its objects, where it says nothing of it. */
    public boolean isEager() {
        return this == JOINED || this == SELECT_IN || this == IMMEDIATE;
    }

    /** Whether a touch may be refused. */
    public boolean raises() {
        return this == RAISE || this == RAISE_ON_SQL;
    }
}
