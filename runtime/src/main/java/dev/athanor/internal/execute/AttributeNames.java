package dev.athanor.internal.execute;

import org.jspecify.annotations.Nullable;

/** Says columns of the database in words of the model, for error messages. */
@FunctionalInterface
public interface AttributeNames {
    /** {@code User.email} for a column of a table; the table may be null where the database does not say. */
    String of(@Nullable String table, String column);
}
