package dev.athanor.processor.model;

/** How the Java type of a column relates to the column types that exist. */
public enum ValueForm {
    /** One of the runtime's built-in column types. */
    BUILT_IN,
    /** An enum of the user, stored by name. */
    ENUM,
    /** A type that a converter of the user stores as one of the built-in column types. */
    CONVERTED,
    /**
     * A type that no column can hold, or that could not be resolved. A problem was reported; the query type has a column of
     * {@code Object}, and the accessors throw.
     */
    UNKNOWN
}
