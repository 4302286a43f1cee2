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
    BYTES,
    /** The constants of an enum in a type of their own, text where the database has no such types. */
    ENUM,
    /** JSON, in a type of its own where the database has one. */
    JSON,
    /** A list of values of another kind: an array, or JSON where the database has none. */
    ARRAY;

    /** Whether the values have fractions of a second. */
    public boolean hasFractions() {
        return this == TIME || this == OFFSET_TIME || this == TIMESTAMP || this == INSTANT;
    }
}
