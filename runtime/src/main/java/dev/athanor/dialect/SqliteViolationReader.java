package dev.athanor.dialect;

import dev.athanor.error.IntegrityException.Kind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** SQLite names the columns of unique keys and NOT NULL, the constraint of a CHECK, and nothing of a foreign key. */
final class SqliteViolationReader extends ViolationReader {
    private static final Pattern FAILED = Pattern.compile("(UNIQUE|NOT NULL|CHECK) constraint failed: ([^)]*)");

    @Override
    public @Nullable Violation read(SQLException exception) {
        String message = String.valueOf(exception.getMessage());
        if (message.contains("FOREIGN KEY constraint failed")) {
            return Violation.of(Kind.FOREIGN_KEY);
        }
        Matcher matcher = FAILED.matcher(message);
        if (!matcher.find()) {
            return message.contains("SQLITE_CONSTRAINT") ? Violation.of(Kind.UNKNOWN) : null;
        }
        String what = matcher.group(2).trim();
        return switch (matcher.group(1)) {
            case "UNIQUE" -> ofColumns(Kind.UNIQUE, what);
            case "NOT NULL" -> ofColumns(Kind.NOT_NULL, what);
            default -> new Violation(Kind.CHECK, what, null, List.of());
        };
    }

    /** {@code user_account.email, user_account.name}; of an expression index {@code index 'name'}. */
    private static Violation ofColumns(Kind kind, String text) {
        if (text.startsWith("index '")) {
            return new Violation(kind, text.substring("index '".length(), text.length() - 1), null, List.of());
        }
        String table = null;
        List<String> columns = new ArrayList<>();
        for (String part : text.split(", ", -1)) {
            int dot = part.indexOf('.');
            table = dot < 0 ? table : part.substring(0, dot);
            columns.add(part.substring(dot + 1));
        }
        return new Violation(kind, null, table, columns);
    }
}
