package dev.athanor.internal.execute;

import dev.athanor.error.WarningException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of a session's warnings, of objects and rows that are not as the user may think: they are written to a log, or
 * thrown. Told by the flush and the loaders; for any thread.
 */
public enum Warnings {
    /** Written to the log. */
    LOGGED,
    /** Thrown, and nothing written. */
    THROWN;

    private static final Logger FLUSH = LoggerFactory.getLogger("dev.athanor.flush");
    private static final Logger LOAD = LoggerFactory.getLogger("dev.athanor.load");

    /**
     * Tells of what a flush meets, to the logger {@code dev.athanor.flush}.
     *
     * @throws WarningException where warnings are thrown
     */
    public void ofFlush(String message) {
        tell(FLUSH, message);
    }

    /**
     * Tells of what a loader meets, to the logger {@code dev.athanor.load}.
     *
     * @throws WarningException where warnings are thrown
     */
    public void ofLoad(String message) {
        tell(LOAD, message);
    }

    private void tell(Logger log, String message) {
        if (this == THROWN) {
            throw new WarningException(message);
        }
        log.warn("{}", message);
    }
}
