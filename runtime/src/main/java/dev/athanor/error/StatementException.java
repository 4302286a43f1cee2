package dev.athanor.error;

import org.jspecify.annotations.Nullable;

/** Thrown when the database refuses a statement; carries the SQL, never the bound values. */
public class StatementException extends AthanorException {
    private static final long serialVersionUID = 1L;

    private final String sql;

    /** An error of the statement {@code sql}; the SQL is appended to the message as its last line. */
    public StatementException(String message, String sql, @Nullable Throwable cause) {
        super(message + System.lineSeparator() + "  SQL: " + sql, cause);
        this.sql = sql;
    }

    /** The statement's text with placeholders. */
    public final String sql() {
        return sql;
    }
}
