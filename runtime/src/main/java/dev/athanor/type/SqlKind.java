package dev.athanor.type;

/** The kinds of column that a dialect gives a name to in DDL. */
public enum SqlKind {
    BOOLEAN,
    SMALLINT,
    INTEGER,
    BIGINT,
    REAL,
    DOUBLE,
    DECIMAL,
    /** A string; unbounded where no length is given. */
    STRING,
    DATE,
    /** A time of day without a zone. */
    TIME,
    /** A time of day with the offset from UTC. */
    OFFSET_TIME,
    /** A local date and time without a zone. */
    TIMESTAMP,
    /** A point on the time line, stored in UTC. */
    INSTANT,
    UUID,
    BYTES
}
