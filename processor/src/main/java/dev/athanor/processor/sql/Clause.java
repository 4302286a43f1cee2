package dev.athanor.processor.sql;

/** The part of a SELECT that a token is in. */
enum Clause {
    NONE,
    SELECT,
    FROM,
    /** The condition of an inner join: keeps only rows for which it is true. */
    ON,
    /** The condition of an outer join. */
    OUTER_ON,
    WHERE,
    GROUP,
    HAVING,
    ORDER,
    LIMIT,
    OTHER
}
