package dev.athanor.dialect;

import dev.athanor.error.IntegrityException.Kind;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * MariaDB and MySQL tell the kind by error number, and in their messages the name of a unique key, all of a foreign key, and the
 * column that must not be null.
 */
final class MariaDbViolationReader extends ViolationReader {
    private static final int CANNOT_BE_NULL = 1048;
    private static final int DUPLICATE = 1062;
    private static final int DUPLICATE_WITH_KEY = 1586;
    private static final int NO_DEFAULT = 1364;
    private static final int STILL_REFERRED_TO = 1451;
    private static final int NOT_REFERRED_TO = 1452;
    private static final int CHECK = 4025;
    private static final int MYSQL_CHECK = 3819;

    private static final Pattern FOREIGN_KEY =
            Pattern.compile("`([^`]+)`, CONSTRAINT `([^`]+)` FOREIGN KEY \\(([^)]+)\\)");
    private static final Pattern UNIQUE_KEY = Pattern.compile("for key '(?:[^'.]+\\.)?([^']+)'");
    private static final Pattern COLUMN = Pattern.compile("(?:Column|Field) '([^']+)'");
    private static final Pattern CHECK_NAME = Pattern.compile("(?:CONSTRAINT `|Check constraint ')([^'`]+)");

    @Override
    public @Nullable Violation read(SQLException exception) {
        String message = String.valueOf(exception.getMessage());
        return switch (exception.getErrorCode()) {
            case DUPLICATE, DUPLICATE_WITH_KEY ->
                new Violation(Kind.UNIQUE, group(UNIQUE_KEY, message, 1), null, List.of());
            case NOT_REFERRED_TO -> {
                String columns = group(FOREIGN_KEY, message, 3);
                yield new Violation(
                        Kind.FOREIGN_KEY,
                        group(FOREIGN_KEY, message, 2),
                        group(FOREIGN_KEY, message, 1),
                        columns == null
                                ? List.of()
                                : List.of(columns.replace("`", "").split(", ?", -1)));
            }
            case STILL_REFERRED_TO -> new Violation(Kind.FOREIGN_KEY, group(FOREIGN_KEY, message, 2), null, List.of());
            case CANNOT_BE_NULL, NO_DEFAULT -> {
                String column = group(COLUMN, message, 1);
                yield new Violation(Kind.NOT_NULL, null, null, column == null ? List.of() : List.of(column));
            }
            case CHECK, MYSQL_CHECK -> new Violation(Kind.CHECK, group(CHECK_NAME, message, 1), null, List.of());
            default -> String.valueOf(exception.getSQLState()).startsWith("23") ? Violation.of(Kind.UNKNOWN) : null;
        };
    }

    private static @Nullable String group(Pattern pattern, String message, int group) {
        Matcher matcher = pattern.matcher(message);
        return matcher.find() ? matcher.group(group) : null;
    }
}
