package dev.athanor.error;

/** Thrown where an attribute is read that was not loaded, and that a query or the mapping does not let load by a statement of its own. */
public final class RaiseLoadException extends AthanorException {
    private static final long serialVersionUID = 1L;

    /** An error with a text for people. */
    public RaiseLoadException(String message) {
        super(message, null);
    }
}
