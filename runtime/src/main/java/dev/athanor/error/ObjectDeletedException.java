package dev.athanor.error;

import org.jspecify.annotations.Nullable;

/** Thrown when an object is used whose row is gone or that was deleted. */
public final class ObjectDeletedException extends AthanorException {
    private static final long serialVersionUID = 1L;

    /** An error with a message for people and no cause. */
    public ObjectDeletedException(String message) {
        super(message, null);
    }

    /** An error with a message for people and what caused it, or null. */
    public ObjectDeletedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
