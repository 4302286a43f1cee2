package dev.athanor.dialect;

import dev.athanor.error.IntegrityException.Kind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** H2 tells the kind by SQL state, and constraint, table and columns in its message. */
final class H2ViolationReader extends ViolationReader {
    private static final Pattern ON_TABLE = Pattern.compile("\"([^\"]*?) ON ([^(\"]+)\\(([^)]*)\\)");
    private static final Pattern FOREIGN_KEY = Pattern.compile("\"([^:\"]+): ([^\" ]+) FOREIGN KEY\\(([^)]*)\\)");
    private static final Pattern CHECK = Pattern.compile("violation: \"([^:\"]+): ");
    private static final Pattern NULL_COLUMN = Pattern.compile("column \"([^\"]+)\"");

    @Override
    public @Nullable Violation read(SQLException exception) {
        String message = String.valueOf(exception.getMessage());
        return switch (String.valueOf(exception.getSQLState())) {
            case "23505" -> match(Kind.UNIQUE, ON_TABLE.matcher(message));
            // the row is still referred to: the columns told are those of the other table
            case "23503" -> {
                Matcher matcher = FOREIGN_KEY.matcher(message);
                yield new Violation(Kind.FOREIGN_KEY, matcher.find() ? plain(matcher.group(1)) : null, null, List.of());
            }
            case "23506" -> match(Kind.FOREIGN_KEY, FOREIGN_KEY.matcher(message));
            case "23502" -> {
                Matcher matcher = NULL_COLUMN.matcher(message);
                yield new Violation(
                        Kind.NOT_NULL, null, null, matcher.find() ? List.of(plain(matcher.group(1))) : List.of());
            }
            case "23513" -> {
                Matcher matcher = CHECK.matcher(message);
                yield new Violation(Kind.CHECK, matcher.find() ? plain(matcher.group(1)) : null, null, List.of());
            }
            default -> null;
        };
    }

    private static Violation match(Kind kind, Matcher matcher) {
        if (!matcher.find()) {
            return Violation.of(kind);
        }
        List<String> columns = new ArrayList<>();
        for (String column : matcher.group(3).split(", ?", -1)) {
            columns.add(plain(column.replace(" NULLS FIRST", "").replace(" NULLS LAST", "")));
        }
        // a unique key is told by the name of the index that H2 makes for it
        String constraint = plain(matcher.group(1)).replaceFirst("_index_[0-9a-f]+$", "");
        return new Violation(kind, constraint, plain(matcher.group(2)), columns);
    }

    /** {@code "PUBLIC"."USER_ACCOUNT"} is {@code user_account}. */
    private static String plain(String name) {
        String last = name.substring(name.lastIndexOf('.') + 1);
        return last.replace("\"", "").toLowerCase(Locale.ROOT);
    }
}
