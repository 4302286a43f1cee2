package dev.athanor.query;

import java.util.function.IntFunction;

/** Finds the question marks of a statement that stand for values: not those in strings, quoted names and comments. */
final class BindMarks {
    private BindMarks() {}

    /** The statement with each question mark replaced; the function gets its number, from 0. */
    static String replace(String sql, IntFunction<String> replacement) {
        StringBuilder out = new StringBuilder(sql.length() + 16);
        int number = 0;
        int at = 0;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (c == '?' && sql.startsWith("??", at)) {
                out.append("??");
                at += 2;
            } else if (c == '?') {
                out.append(replacement.apply(number++));
                at++;
            } else {
                int end = endOfToken(sql, at);
                out.append(sql, at, end);
                at = end;
            }
        }
        return out.toString();
    }

    private static int endOfToken(String sql, int at) {
        char c = sql.charAt(at);
        if (c == '\'' || c == '"' || c == '`') {
            return after(sql, String.valueOf(c), at + 1);
        }
        if (sql.startsWith("--", at)) {
            return after(sql, "\n", at + 2);
        }
        if (sql.startsWith("/*", at)) {
            return after(sql, "*/", at + 2);
        }
        return at + 1;
    }

    private static int after(String sql, String end, int from) {
        int found = sql.indexOf(end, from);
        return found < 0 ? sql.length() : found + end.length();
    }
}
