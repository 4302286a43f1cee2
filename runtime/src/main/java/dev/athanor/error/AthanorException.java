package dev.athanor.error;

import org.jspecify.annotations.Nullable;

/** The root of all run-time errors: unchecked, with a message that names the entity and column and what to write instead. */
public abstract class AthanorException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private @Nullable String occasion;

    AthanorException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Says, before the message, on which occasion the error happened; the session does so. */
    public final void setOccasion(String sentence) {
        occasion = sentence;
    }

    @Override
    public final @Nullable String getMessage() {
        return occasion == null ? super.getMessage() : occasion + " " + super.getMessage();
    }
}
