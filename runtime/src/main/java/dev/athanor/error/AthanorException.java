package dev.athanor.error;

import org.jspecify.annotations.Nullable;

/** The root of all run-time errors: unchecked, with a message that names the entity and column and what to write instead. */
public abstract class AthanorException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private @Nullable String note;

    AthanorException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Says in a last line of the message what led to the error; a second one is left out. For the runtime. */
    public final void note(String line) {
        note = note == null ? line : note;
    }

    /** What was wrong, where, and what to write instead. */
    @Override
    public final @Nullable String getMessage() {
        return note == null ? super.getMessage() : super.getMessage() + System.lineSeparator() + "  " + note;
    }
}
