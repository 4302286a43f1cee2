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
    SELECT_IN
}
