package dev.athanor.dialect;

/**
 * What tables need and is no table: a sequence or a type. It is in the schema that the connection is in, and several tables
 * may use one.
 *
 * @param kind what it is
 * @param name its name, unquoted
 * @param create the statement that creates it
 * @param drop the statement that drops it, if it is there
 */
public record SchemaObject(Kind kind, String name, String create, String drop) {
    /** What there is beside tables. */
    public enum Kind {
        SEQUENCE,
        /** A type with the constants of an enum. */
        TYPE
    }
}
