package dev.athanor.dialect;

import dev.athanor.error.IntegrityException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A broken constraint, as far as the database tells.
 *
 * @param kind the kind of constraint
 * @param constraint its name, or null
 * @param table its table, or null
 * @param columns its columns; empty where the database does not say
 */
public record Violation(
        IntegrityException.Kind kind,
        @Nullable String constraint,
        @Nullable String table,
        List<String> columns) {
    /** Copies the list. */
    public Violation {
        columns = List.copyOf(columns);
    }

    static Violation of(IntegrityException.Kind kind) {
        return new Violation(kind, null, null, List.of());
    }
}
