package dev.athanor.error;

import org.jspecify.annotations.Nullable;

/** Thrown when rows refer to each other in a circle in which no foreign key is nullable. */
public final class CyclicFlushException extends AthanorException {
    private static final long serialVersionUID = 1L;

    /** An error with a message for people and no cause. */
    public CyclicFlushException(String message) {
        super(message, null);
    }

    /** An error with a message for people and what caused it, or null. */
    public CyclicFlushException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
