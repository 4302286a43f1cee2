package dev.athanor.error;

import org.jspecify.annotations.Nullable;

/** Thrown when an UPDATE or DELETE of the flush did not match the row it was made for. */
public final class StaleEntityException extends AthanorException {
    private static final long serialVersionUID = 1L;

    /** An error with a message for people and no cause. */
    public StaleEntityException(String message) {
        super(message, null);
    }

    /** An error with a message for people and what caused it, or null. */
    public StaleEntityException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
