package dev.athanor.error;

import org.jspecify.annotations.Nullable;

/** Thrown when an object or class is no entity that the processor generated, or a model does not fit. */
public final class MappingException extends AthanorException {
    private static final long serialVersionUID = 1L;

    /** An error with a message for people and no cause. */
    public MappingException(String message) {
        super(message, null);
    }

    /** An error with a message for people and what caused it, or null. */
    public MappingException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
