package dev.athanor.query;

/** The loader strategies that a query can ask for. */
public enum LoadStrategy {
    /** On first touch, in one statement for the objects of the same result around the one touched. */
    PEERS,
    /** On first touch, one statement for each object. */
    LAZY,
    /** With the query, by a second statement with the keys. */
    SELECT_IN,
    /** With the query, by a left join. */
    JOINED,
    /** With the query, by an inner join. */
    JOINED_INNER,
    /** From the columns of a join that the query has. */
    CONTAINS_EAGER
}
