package dev.athanor.error;

import org.jspecify.annotations.Nullable;

/** Thrown when a value that was never loaded is read on an object whose session is gone. */
public final class DetachedEntityException extends AthanorException {
    private static final long serialVersionUID = 1L;

    /** An error with a message for people and no cause. */
    public DetachedEntityException(String message) {
        super(message, null);
    }

    /** An error with a message for people and what caused it, or null. */
    public DetachedEntityException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
