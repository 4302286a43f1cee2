package dev.athanor.error;

import org.jspecify.annotations.Nullable;

/** Thrown when a database cannot be reached: a wrong URL, a missing driver, a connection that fails. */
public final class ConnectionException extends AthanorException {
    private static final long serialVersionUID = 1L;

    /** An error with a message for people and no cause. */
    public ConnectionException(String message) {
        super(message, null);
    }

    /** An error with a message for people and what caused it, or null. */
    public ConnectionException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
