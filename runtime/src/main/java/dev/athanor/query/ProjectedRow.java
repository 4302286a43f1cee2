package dev.athanor.query;

import dev.athanor.error.InvalidValueException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of a query as the generated code of a {@code @Projection} reads it, by the number of the record's component. Not to be kept. */
public final class ProjectedRow {
    private final List<String> components;
    private final @Nullable Object[] values;

    ProjectedRow(List<String> components, @Nullable Object[] values) {
        this.components = components;
        this.values = values;
    }

    /**
     * The value of a component that is not nullable.
     *
     * @throws InvalidValueException where it is NULL
     */
    @SuppressWarnings("TypeParameterUnusedInFormals") // what is selected has the component's type
    public <T> T get(int component) {
        T value = getOrNull(component);
        if (value == null) {
            throw new InvalidValueException("Component " + components.get(component)
                    + " is NULL in a row of the result and is not nullable. Declare it @Nullable, or select "
                    + "coalesce(...).");
        }
        return value;
    }

    /** The value of a component; null for SQL NULL. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // what is selected has the component's type
    public <T> @Nullable T getOrNull(int component) {
        return (T) values[component];
    }
}
