package dev.athanor.processor.model;

/** What the type of a relationship's accessor turned out to be. */
public enum TargetForm {
    /** An entity, or a collection of one. */
    ENTITY,
    /** A class without {@code @Entity}, or a collection of one. */
    NO_ENTITY,
    /** A collection without a type argument. */
    RAW_COLLECTION,
    /** A collection other than {@code List}, {@code Set} and {@code Collection}. */
    OTHER_COLLECTION,
    /** Something that javac itself could not resolve, and tells. */
    UNRESOLVED
}
