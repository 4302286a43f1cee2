package dev.athanor.processor.model;

/** Why an abstract method is no accessor, or an annotation on a method has no meaning. */
public enum StrayKind {
    /** Named like a setter, but nothing reads the value. */
    SETTER_WITHOUT_GETTER,
    /** A setter whose parameter is not what the getter returns. */
    SETTER_TYPE_DIFFERS,
    /** A second getter of the same name. */
    GETTER_TWICE,
    /** Neither reads nor writes a value. */
    NO_ACCESSOR,
    /** Not visible in the entity's package, so that nothing there can override it. */
    INVISIBLE
}
