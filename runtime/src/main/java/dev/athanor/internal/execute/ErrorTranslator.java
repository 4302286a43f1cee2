package dev.athanor.internal.execute;

import dev.athanor.dialect.Violation;
import dev.athanor.dialect.ViolationReader;
import dev.athanor.error.IntegrityException;
import dev.athanor.error.StatementException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns a driver's exception into ours, in words of the model. One for each engine; for any thread. */
public final class ErrorTranslator {
    private final ViolationReader reader;
    private final AttributeNames names;

    /** A translator for a database and a model. */
    public ErrorTranslator(ViolationReader reader, AttributeNames names) {
        this.reader = reader;
        this.names = names;
    }

    StatementException translate(SQLException exception, String sql) {
        SQLException told = exception instanceof BatchUpdateException && exception.getNextException() != null
                ? exception.getNextException()
                : exception;
        Violation violation = reader.read(told);
        if (violation == null && told != exception) {
            violation = reader.read(exception);
        }
        if (violation == null) {
            String remedy = String.valueOf(told.getMessage()).contains("database is locked")
                    ? " Another session has written and not ended: commit or close it, or raise EngineBuilder.lockTimeout."
                    : "";
            return new StatementException(
                    "The database refused a statement: " + told.getMessage() + remedy, sql, exception);
        }
        return integrity(violation, sql, exception);
    }

    private IntegrityException integrity(Violation violation, String sql, SQLException cause) {
        List<String> columns = violation.columns().stream()
                .map(column -> names.of(violation.table(), column))
                .toList();
        return new IntegrityException(
                message(violation, String.join(", ", columns)),
                violation.kind(),
                violation.constraint(),
                columns,
                sql,
                cause);
    }

    private static String message(Violation violation, String columns) {
        String named = named(violation.constraint());
        return switch (violation.kind()) {
            case UNIQUE -> columns + " must be unique, and a row with this value exists already" + named + ".";
            case FOREIGN_KEY ->
                columns.isEmpty()
                        ? "A foreign key refers to a row that does not exist, or a row that is still referred to was deleted."
                        : columns + " refers to a row that does not exist, or is still referred to" + named + ".";
            case NOT_NULL -> columns + " must not be null" + named + ".";
            case CHECK -> "A CHECK condition is not met" + named + ".";
            case UNKNOWN -> "A constraint of the database is not met" + named + ".";
        };
    }

    private static String named(@Nullable String constraint) {
        return constraint == null ? "" : " (constraint " + constraint + ")";
    }
}
