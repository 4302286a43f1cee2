package dev.athanor.table;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words of a formula: names and keywords, quoted names whole, and nothing of string literals. */
final class FormulaWords {
    private final Set<String> words = new HashSet<>();

    private FormulaWords() {}

    /** The words in lower case of every other part, beginning with the first: the fragments of SQL. */
    static Set<String> of(List<String> parts) {
        FormulaWords found = new FormulaWords();
        for (int i = 0; i < parts.size(); i += 2) {
            found.read(parts.get(i));
        }
        return found.words;
    }

    private void read(String sql) {
        int at = 0;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (c == '\'' || c == '"' || c == '`') {
                int close = sql.indexOf(c, at + 1);
                int end = close < 0 ? sql.length() : close;
                if (c != '\'') {
                    add(sql, at + 1, end);
                }
                at = end + 1;
            } else if (Character.isJavaIdentifierPart(c)) {
                int end = at;
                while (end < sql.length() && Character.isJavaIdentifierPart(sql.charAt(end))) {
                    end++;
                }
                add(sql, at, end);
                at = end;
            } else {
                at++;
            }
        }
    }

    private void add(String sql, int from, int to) {
        words.add(sql.substring(from, to).toLowerCase(Locale.ROOT));
    }
}
