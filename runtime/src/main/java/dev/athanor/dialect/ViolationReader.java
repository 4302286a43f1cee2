package dev.athanor.dialect;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Finds out from a driver's exception which constraint a statement broke. One for each database; for any thread. */
public abstract class ViolationReader {
    /** For subclasses. */
    protected ViolationReader() {}

    /** The broken constraint, or null where the exception is about something else. */
    public abstract @Nullable Violation read(SQLException exception);
}
