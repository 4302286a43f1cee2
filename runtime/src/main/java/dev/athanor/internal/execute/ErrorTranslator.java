package dev.athanor.internal.execute;

import dev.athanor.dialect.Violation;
import dev.athanor.dialect.ViolationReader;
import dev.athanor.error.IntegrityException;
import dev.athanor.error.IntegrityException.Kind;
import dev.athanor.error.StatementException;
import dev.athanor.error.TransactionConflictException;
import dev.athanor.table.IndexDef;
import dev.athanor.table.KeyDef;
import dev.athanor.table.TableDef;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns a driver's exception into ours, in words of the model. One for each engine; for any thread. */
public final class ErrorTranslator {
    private static final Pattern WRITTEN = Pattern.compile("^(?:INSERT INTO|UPDATE) ([^ ]+) ");
    /** What MariaDB and MySQL call each primary key. */
    private static final String PRIMARY_KEY = "PRIMARY";

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
        if (violation == null && Conflict.is(exception)) {
            return new TransactionConflictException(
                    "The database refused a statement because of another transaction: " + told.getMessage()
                            + remedyOfConflict(told),
                    sql,
                    exception);
        }
        if (violation == null) {
            return new StatementException("The database refused a statement: " + told.getMessage(), sql, exception);
        }
        return integrity(completed(violation, sql), sql, exception);
    }

    private static String remedyOfConflict(SQLException told) {
        return (String.valueOf(told.getMessage()).contains("database is locked")
                        ? " Another session has written and not ended: commit or close it, or raise"
                                + " EngineBuilder.lockTimeout. Or roll"
                        : " Roll")
                + " back and run the whole transaction again, as inTransaction does where the session's options say"
                + " retrySerializationFailures(3).";
    }

    private IntegrityException integrity(Violation violation, String sql, SQLException cause) {
        boolean ofKey = violation.kind() == Kind.FOREIGN_KEY;
        List<String> columns = violation.columns().stream()
                .map(column ->
                        ofKey ? names.ofForeignKey(violation.table(), column) : names.of(violation.table(), column))
                .distinct()
                .toList();
        return new IntegrityException(
                message(violation, String.join(", ", columns)),
                violation.kind(),
                violation.constraint(),
                columns,
                sql,
                cause);
    }

    /** Some databases do not tell the table, which the statement does, or the columns, which the model does. */
    private Violation completed(Violation violation, String sql) {
        Kind kind = violation.kind();
        if (violation.table() != null && !violation.columns().isEmpty()
                || kind != Kind.UNIQUE && kind != Kind.NOT_NULL) {
            return violation;
        }
        Matcher written = WRITTEN.matcher(sql);
        String name = violation.table() != null ? violation.table() : written.find() ? written.group(1) : "";
        TableDef table = names.table(name.replace("\"", "").replace("`", ""));
        if (table == null) {
            return violation;
        }
        List<String> columns = violation.columns();
        if (columns.isEmpty() && violation.constraint() != null) {
            columns = columns(table, violation.constraint());
        }
        return new Violation(kind, violation.constraint(), table.qualifiedName(), columns);
    }

    private static List<String> columns(TableDef table, String constraint) {
        for (KeyDef key : table.uniqueKeys()) {
            if (key.name().equals(constraint)) {
                return key.columns();
            }
        }
        for (IndexDef index : table.indexes()) {
            if (index.name().equals(constraint)) {
                return index.columns();
            }
        }
        return constraint.equals(PRIMARY_KEY) ? table.primaryKey() : List.of();
    }

    private static String message(Violation violation, String columns) {
        String named = named(violation.constraint());
        return switch (violation.kind()) {
            case UNIQUE ->
                columns.isEmpty()
                        ? "A value that must be unique exists already" + named + "."
                        : columns + " must be unique, and a row with this value exists already" + named + ".";
            case FOREIGN_KEY ->
                columns.isEmpty()
                        ? "A foreign key refers to a row that does not exist, or a row that is still referred to was deleted."
                        : columns + " refers to a row that does not exist" + named + ".";
            case NOT_NULL -> columns + " must not be null" + named + ".";
            case CHECK -> "A CHECK condition is not met" + named + ".";
            case UNKNOWN -> "A constraint of the database is not met" + named + ".";
        };
    }

    private static String named(@Nullable String constraint) {
        return constraint == null ? "" : " (constraint " + constraint + ")";
    }
}
