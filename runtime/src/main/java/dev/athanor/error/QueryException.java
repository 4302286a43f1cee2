package dev.athanor.error;

import org.jspecify.annotations.Nullable;

/** Thrown when a statement cannot mean what was written: a null comparison, sources that are not joined, a missing WHERE. */
public final class QueryException extends AthanorException {
    private static final long serialVersionUID = 1L;

    /** An error with a message for people and no cause. */
    public QueryException(String message) {
        super(message, null);
    }

    /** An error with a message for people and what caused it, or null. */
    public QueryException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
