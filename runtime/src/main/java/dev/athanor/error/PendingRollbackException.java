package dev.athanor.error;

import org.jspecify.annotations.Nullable;

/** Thrown by every operation of a session whose flush failed, until it is rolled back. */
public final class PendingRollbackException extends AthanorException {
    private static final long serialVersionUID = 1L;

    /** An error with a message for people and no cause. */
    public PendingRollbackException(String message) {
        super(message, null);
    }

    /** An error with a message for people and what caused it, or null. */
    public PendingRollbackException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
