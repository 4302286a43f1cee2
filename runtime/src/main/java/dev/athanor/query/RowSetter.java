package dev.athanor.query;

import dev.athanor.error.QueryException;
import org.jspecify.annotations.Nullable;

/** One row of an {@link Insert} or {@link KeyedUpdate}, handed to application code to set its columns. Not to be kept. */
@CanIgnoreReturnValue
public final class RowSetter {
    private final Assignments assignments;

    RowSetter(Assignments assignments) {
        this.assignments = assignments;
    }

    /**
     * Sets a column to a value; null is SQL NULL.
     *
     * @throws QueryException where the column is another entity's
     */
    public <T> RowSetter set(TableColumn<T> column, @Nullable T value) {
        assignments.set(column, value);
        return this;
    }

    /**
     * Sets the foreign key of a to-one to the key of an object, which is read when the statement is executed; null is
     * SQL NULL.
     *
     * @throws QueryException where the relationship has no foreign key in the row
     */
    public <T> RowSetter set(ToOne<?, T, ?> relationship, @Nullable T target) {
        assignments.set(relationship, target);
        return this;
    }
}
