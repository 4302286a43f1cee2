package dev.athanor.error;

import org.jspecify.annotations.Nullable;

/** Thrown where at most one row was asked for and there are more. */
public final class NonUniqueResultException extends AthanorException {
    private static final long serialVersionUID = 1L;

    /** An error with a message for people and no cause. */
    public NonUniqueResultException(String message) {
        super(message, null);
    }

    /** An error with a message for people and what caused it, or null. */
    public NonUniqueResultException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
