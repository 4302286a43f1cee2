package dev.athanor.table;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A value that the database computes from a row each time it is selected, and that is no column: an SQL expression with the
 * places where it names columns of the row's own table.
 *
 * @param name how messages know it: {@code User.addressCount}
 * @param parts fragments of SQL and names of own columns in turn; a fragment first and last
 * @param readsMore whether it may read more than its row: it has a sub-query, or calls a function that is not known
 * @param words the words of its SQL in lower case where it reads more; none where no other table can come between
 */
public record FormulaDef(String name, List<String> parts, boolean readsMore, Set<String> words) {
    private static final Pattern WORD = Pattern.compile("\\w*");

    /** Copies the collections. */
    public FormulaDef {
        parts = List.copyOf(parts);
        words = Set.copyOf(words);
    }

    /** A formula whose words are those of its fragments. */
    public FormulaDef(String name, List<String> parts, boolean readsMore) {
        this(name, parts, readsMore, readsMore ? FormulaWords.of(parts) : Set.of());
    }

    /** An expression over its own row: fragments of SQL and names of own columns in turn. */
    public static FormulaDef of(String name, String... parts) {
        return new FormulaDef(name, List.of(parts), false);
    }

    /** The same expression, known to read more than its row. */
    public FormulaDef readingMore() {
        return new FormulaDef(name, parts, true);
    }

    /** Whether its sub-queries may give this name a meaning of their own. */
    public boolean names(String word) {
        return words.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether it is one pair of parentheses, those of a call among them, so that it needs none as an operand. */
    public boolean isEnclosed() {
        String sql = String.join("x", parts);
        int open = sql.indexOf('(');
        String before = open < 0 ? "" : sql.substring(0, open);
        if (open < 0 || !WORD.matcher(before).matches() || before.equalsIgnoreCase("not")) {
            return false;
        }
        int depth = 0;
        char quote = 0;
        for (int i = open; i < sql.length(); i++) {
            char c = sql.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"' || c == '`') {
                quote = c;
            } else if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            }
            if (depth == 0) {
                return i == sql.length() - 1;
            }
        }
        return false;
    }
}
