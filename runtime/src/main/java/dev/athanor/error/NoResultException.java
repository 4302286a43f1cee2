package dev.athanor.error;

import org.jspecify.annotations.Nullable;

/** Thrown where exactly one row or object was asked for and there is none. */
public final class NoResultException extends AthanorException {
    private static final long serialVersionUID = 1L;

    /** An error with a message for people and no cause. */
    public NoResultException(String message) {
        super(message, null);
    }

    /** An error with a message for people and what caused it, or null. */
    public NoResultException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
