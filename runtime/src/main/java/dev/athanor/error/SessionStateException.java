package dev.athanor.error;

import org.jspecify.annotations.Nullable;

/** Thrown when a session or an entity is used in a state that does not allow it: closed, in use by another thread, attached elsewhere. */
public final class SessionStateException extends AthanorException {
    private static final long serialVersionUID = 1L;

    /** An error with a message for people and no cause. */
    public SessionStateException(String message) {
        super(message, null);
    }

    /** An error with a message for people and what caused it, or null. */
    public SessionStateException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
