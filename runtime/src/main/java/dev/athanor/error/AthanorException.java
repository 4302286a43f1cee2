package dev.athanor.error;

import org.jspecify.annotations.Nullable;

/** The root of all run-time errors: unchecked, with a message that names the entity and column and what to write instead. */
public abstract class AthanorException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AthanorException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
