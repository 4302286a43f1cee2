package dev.athanor.error;

import org.jspecify.annotations.Nullable;

/** Thrown instead of a warning in the log, with its text, by sessions whose options say {@code warningsAsErrors}. */
public final class WarningException extends AthanorException {
    private static final long serialVersionUID = 1L;

    /** An error with a message for people and no cause. */
    public WarningException(String message) {
        super(message, null);
    }

    /** An error with a message for people and what caused it, or null. */
    public WarningException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
