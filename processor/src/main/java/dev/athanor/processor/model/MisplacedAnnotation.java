package dev.athanor.processor.model;

import dev.athanor.processor.diagnostic.Origin;

/**
 * An annotation of ours on a method that has a body or on a setter, where it has no meaning; or one of another library where
 * ours is meant.
 *
 * @param kind why it is misplaced
 * @param name the annotation's qualified name
 * @param simpleName the annotation's simple name
 * @param on the class or member that has it, as a message shows it
 * @param origin the annotation
 */
public record MisplacedAnnotation(Kind kind, String name, String simpleName, String on, Origin origin) {

    /** Why an annotation is misplaced. */
    public enum Kind {
        /** On a method that is not abstract. */
        ON_CONCRETE_METHOD,
        /** On a setter, or another abstract method that is no getter. */
        ON_NO_GETTER,
        /** On a field, which the compiler refuses by itself. */
        ON_FIELD,
        /** An index or key on a supertype that is no entity. */
        ON_SUPERTYPE,
        /** From {@code jakarta.persistence} or {@code javax.persistence}. */
        FOREIGN
    }
}
