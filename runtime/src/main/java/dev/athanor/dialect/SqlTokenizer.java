package dev.athanor.dialect;

import dev.athanor.dialect.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a statement into tokens, whatever database it is for; comments are left out. What it does not know is a sign of one
 * character, so that it never fails.
 */
public final class SqlTokenizer {
    private static final List<String> LONG_SIGNS = List.of("::", "||", "<>", "!=", "<=", ">=", "==", "->>", "->", "??");

    private final String sql;
    private final List<SqlToken> tokens = new ArrayList<>();

    private SqlTokenizer(String sql) {
        this.sql = sql;
    }

    /**
     * Where a statement ends without the semicolon that may follow it, which drivers do not agree about.
     *
     * @param tokens its tokens
     */
    public static int endOf(String sql, List<SqlToken> tokens) {
        SqlToken last = tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
        return last != null && last.isSign(";") ? last.start() : sql.length();
    }

    /** The tokens of a statement, in order. */
    public static List<SqlToken> tokens(String sql) {
        SqlTokenizer tokenizer = new SqlTokenizer(sql);
        int at = 0;
        while (at < sql.length()) {
            at = tokenizer.take(at);
        }
        return List.copyOf(tokenizer.tokens);
    }

    /** Takes what begins here, and returns where it ends. */
    private int take(int at) {
        char c = sql.charAt(at);
        if (Character.isWhitespace(c)) {
            return at + 1;
        }
        if (sql.startsWith("--", at)) {
            return after("\n", at + 2);
        }
        if (sql.startsWith("/*", at)) {
            return after("*/", at + 2);
        }
        if ((c == 'e' || c == 'E') && sql.startsWith("'", at + 1)) {
            return escaped(at);
        }
        return switch (c) {
            case '\'' -> quoted(Kind.STRING, at, '\'');
            case '"' -> quoted(Kind.QUOTED_NAME, at, '"');
            case '`' -> quoted(Kind.QUOTED_NAME, at, '`');
            case '[' -> bracketed(at);
            case '$' -> dollar(at);
            case '?' -> sql.startsWith("??", at) ? add(Kind.SIGN, at, at + 2) : add(Kind.OTHER_BIND, at, end(at + 1));
            case '@' -> isNameStart(at + 1) ? add(Kind.OTHER_BIND, at, end(at + 1)) : add(Kind.SIGN, at, at + 1);
            case ':' -> colon(at);
            default -> other(at, c);
        };
    }

    private int other(int at, char c) {
        if (Character.isDigit(c)) {
            int end = at + 1;
            while (end < sql.length() && (isNamePart(end) || sql.charAt(end) == '.')) {
                end++;
            }
            return add(Kind.NUMBER, at, end);
        }
        return isNameStart(at) ? word(at) : sign(at);
    }

    /** A word, with dollar signs in it, as most databases allow. */
    private int word(int at) {
        int end = end(at);
        while (end < sql.length() && sql.charAt(end) == '$') {
            end = end(end + 1);
        }
        return add(Kind.WORD, at, end);
    }

    private int sign(int at) {
        for (String sign : LONG_SIGNS) {
            if (sql.startsWith(sign, at)) {
                return add(Kind.SIGN, at, at + sign.length());
            }
        }
        return add(Kind.SIGN, at, at + 1);
    }

    private int colon(int at) {
        if (!isNameStart(at + 1) || sql.startsWith("::", at)) {
            return sign(at);
        }
        int end = end(at + 1);
        tokens.add(new SqlToken(Kind.BIND, sql.substring(at + 1, end), at, end));
        return end;
    }

    /** A string between dollar signs, as PostgreSQL has them; else {@code $1} and {@code $name}. */
    private int dollar(int at) {
        int second = sql.indexOf('$', at + 1);
        if (second > 0 && sql.substring(at + 1, second).matches("(?:[\\p{L}_][\\p{L}\\d_]*)?")) {
            String mark = sql.substring(at, second + 1);
            return add(Kind.STRING, at, after(mark, second + 1));
        }
        return add(Kind.OTHER_BIND, at, end(at + 1));
    }

    /** A string of PostgreSQL in which a backslash takes the meaning from what follows it. */
    private int escaped(int at) {
        int i = at + 2;
        while (i < sql.length() && (sql.charAt(i) != '\'' || sql.startsWith("''", i))) {
            i += sql.charAt(i) == '\\' || sql.charAt(i) == '\'' ? 2 : 1;
        }
        return add(Kind.STRING, at, Math.min(i + 1, sql.length()));
    }

    private int quoted(Kind kind, int at, char quote) {
        StringBuilder text = new StringBuilder();
        int i = at + 1;
        while (i < sql.length()) {
            char c = sql.charAt(i);
            if (c == quote && i + 1 < sql.length() && sql.charAt(i + 1) == quote) {
                i++;
            } else if (c == quote) {
                break;
            }
            text.append(c);
            i++;
        }
        int end = Math.min(i + 1, sql.length());
        tokens.add(new SqlToken(kind, text.toString(), at, end));
        return end;
    }

    /** A name as SQLite also quotes it, where it is one: arrays of other databases have brackets too. */
    private int bracketed(int at) {
        int end = sql.indexOf(']', at);
        if (end < 0 || !isNameStart(at + 1) || !sql.substring(at + 1, end).matches("[\\w ]+")) {
            return sign(at);
        }
        tokens.add(new SqlToken(Kind.QUOTED_NAME, sql.substring(at + 1, end), at, end + 1));
        return end + 1;
    }

    private int add(Kind kind, int start, int end) {
        tokens.add(new SqlToken(kind, sql.substring(start, end), start, end));
        return end;
    }

    private int after(String end, int from) {
        int found = sql.indexOf(end, from);
        return found < 0 ? sql.length() : found + end.length();
    }

    private int end(int from) {
        int end = from;
        while (end < sql.length() && isNamePart(end)) {
            end++;
        }
        return end;
    }

    private boolean isNameStart(int at) {
        return at < sql.length() && (Character.isLetter(sql.charAt(at)) || sql.charAt(at) == '_');
    }

    private boolean isNamePart(int at) {
        return Character.isLetterOrDigit(sql.charAt(at)) || sql.charAt(at) == '_';
    }
}
