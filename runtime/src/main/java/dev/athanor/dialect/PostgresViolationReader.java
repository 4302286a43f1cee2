package dev.athanor.dialect;

import dev.athanor.error.IntegrityException.Kind;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL tells the kind by SQL state, and constraint, table and columns in its message, which is read as the server
 * writes it in English; of a message in another language the kind is known.
 */
final class PostgresViolationReader extends ViolationReader {
    private static final Pattern UNIQUE = Pattern.compile("unique constraint \"([^\"]+)\"");
    private static final Pattern FOREIGN_KEY =
            Pattern.compile("on table \"([^\"]+)\" violates [A-Z a-z]*foreign key constraint \"([^\"]+)\"");
    private static final Pattern NULL_COLUMN = Pattern.compile("column \"([^\"]+)\"(?: of relation \"([^\"]+)\")?");
    private static final Pattern CHECK =
            Pattern.compile("relation \"([^\"]+)\" violates check constraint \"([^\"]+)\"");
    private static final Pattern KEY = Pattern.compile("Key \\((.+?)\\)=\\(");

    @Override
    public @Nullable Violation read(SQLException exception) {
        String message = String.valueOf(exception.getMessage());
        return switch (String.valueOf(exception.getSQLState())) {
            case "23505" -> new Violation(Kind.UNIQUE, group(UNIQUE, message, 1), null, key(message));
            case "23503", "23001" -> foreignKey(message);
            case "23502" -> {
                String column = group(NULL_COLUMN, message, 1);
                yield new Violation(
                        Kind.NOT_NULL,
                        null,
                        group(NULL_COLUMN, message, 2),
                        column == null ? List.of() : List.of(column));
            }
            case "23514" -> new Violation(Kind.CHECK, group(CHECK, message, 2), group(CHECK, message, 1), List.of());
            case "23000", "23P01" -> Violation.of(Kind.UNKNOWN);
            default -> null;
        };
    }

    /** The key told is that of the row that is missing, or that is still referred to: the latter's columns are another table's. */
    private static Violation foreignKey(String message) {
        boolean missing = message.contains("is not present in table");
        return new Violation(
                Kind.FOREIGN_KEY,
                group(FOREIGN_KEY, message, 2),
                missing ? group(FOREIGN_KEY, message, 1) : null,
                missing ? key(message) : List.of());
    }

    private static List<String> key(String message) {
        String columns = group(KEY, message, 1);
        return columns == null ? List.of() : List.of(columns.replace("\"", "").split(", ", -1));
    }

    private static @Nullable String group(Pattern pattern, String message, int group) {
        Matcher matcher = pattern.matcher(message);
        return matcher.find() ? matcher.group(group) : null;
    }
}
