package dev.athanor.processor.model;

/** How many objects stand at either end of a relationship. */
public enum RelationshipKind {
    MANY_TO_ONE,
    ONE_TO_ONE,
    ONE_TO_MANY,
    MANY_TO_MANY;

    /** Whether the accessor gives one object rather than a collection. */
    public boolean isToOne() {
        return this == MANY_TO_ONE || this == ONE_TO_ONE;
    }
}
