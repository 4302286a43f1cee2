package dev.athanor.processor.model;

/** The declared collection of a to-many relationship. */
public enum CollectionKind {
    /** A to-one relationship: no collection. */
    NONE,
    LIST,
    SET,
    /** {@code java.util.Collection}: kept as a list. */
    COLLECTION,
    /** {@code java.util.Map}, by a column of the target. */
    MAP,
    /** {@code dev.athanor.query.WriteOnly}: never loaded. */
    WRITE_ONLY
}
