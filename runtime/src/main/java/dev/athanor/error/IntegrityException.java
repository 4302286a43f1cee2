package dev.athanor.error;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Thrown when a statement breaks a constraint of the database. */
public final class IntegrityException extends StatementException {
    private static final long serialVersionUID = 1L;

    /** The kinds of constraint that databases enforce. */
    public enum Kind {
        /** A value that must be unique exists already. */
        UNIQUE,
        /** A referenced row is missing, or a row is still referenced. */
        FOREIGN_KEY,
        /** A column that must have a value has none. */
        NOT_NULL,
        /** A CHECK condition is false. */
        CHECK,
        /** The database does not say which. */
        UNKNOWN
    }

    private final Kind kind;
    private final @Nullable String constraint;
    private final List<String> columns;

    /** An error of a constraint; {@code constraint} is null where the database gives no name, {@code columns} are {@code Entity.column}. */
    public IntegrityException(
            String message,
            Kind kind,
            @Nullable String constraint,
            List<String> columns,
            String sql,
            @Nullable Throwable cause) {
        super(message, sql, cause);
        this.kind = kind;
        this.constraint = constraint;
        this.columns = List.copyOf(columns);
    }

    /** What kind of constraint was broken. */
    public Kind kind() {
        return kind;
    }

    /** The constraint's name, or null where the database does not say. */
    public @Nullable String constraint() {
        return constraint;
    }

    /** The columns concerned as {@code Entity.column}; several candidates where the database does not say which. */
    public List<String> columns() {
        return columns;
    }
}
