package dev.athanor.error;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Thrown when an object breaks constraints of Bean Validation, before anything of its flush is written. */
public final class InvalidEntityException extends AthanorException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Object entity;
    private final List<Violation> violations;

    /**
     * A constraint that is broken.
     *
     * @param attribute what breaks it, as messages name it: {@code User.name}, {@code User.home.city}; the entity's name for one on the class
     * @param message what the constraint says
     */
    public record Violation(String attribute, String message) implements Serializable {}

    /** An error with a message for people, the object, and all that is wrong with it. */
    public InvalidEntityException(String message, Object entity, List<Violation> violations) {
        super(message, null);
        this.entity = entity;
        this.violations = List.copyOf(violations);
    }

    /** The object; null where the error was serialized. */
    public @Nullable Object entity() {
        return entity;
    }

    /** All that is wrong with it, in the order of the attributes' names. */
    public List<Violation> violations() {
        return violations;
    }
}
