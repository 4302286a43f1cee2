package dev.athanor.session;

import org.jspecify.annotations.Nullable;

/**
 * What an attribute had before changes that are not flushed, as owners of objects tell {@link Inspect}; not for application code.
 *
 * @param known whether it is known
 * @param value the value; null where it is not known
 */
public record FormerValue(boolean known, @Nullable Object value) {
    /** A value that was never loaded, had expired, or was marked as changed. */
    public static final FormerValue UNKNOWN = new FormerValue(false, null);
}
