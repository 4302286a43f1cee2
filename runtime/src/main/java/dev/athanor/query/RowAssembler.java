package dev.athanor.query;

import org.jspecify.annotations.Nullable;

/**
 * Makes a row of a result from the values of its slots. For the runtime, not for application code.
 *
 * @param <R> the row
 */
public interface RowAssembler<R> {
    /** A row from its values, in the order of the selections; a value is null for SQL NULL. */
    R assemble(@Nullable Object[] slots);

    /** Whether a row keeps the array, so that the next row needs another one. */
    boolean keepsSlots();
}
