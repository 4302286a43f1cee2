package dev.athanor.error;

import org.jspecify.annotations.Nullable;

/** Thrown when a value cannot be stored in its column: null, unset, too long, not exact. */
public final class InvalidValueException extends AthanorException {
    private static final long serialVersionUID = 1L;

    /** An error with a message for people and no cause. */
    public InvalidValueException(String message) {
        super(message, null);
    }

    /** An error with a message for people and what caused it, or null. */
    public InvalidValueException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
