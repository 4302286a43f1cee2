package dev.athanor.dialect;

import java.util.Set;

/**
 * Quotes names where a database needs it: reserved words, and whatever is not lower-case letters, digits and
 * underscores. Immutable.
 */
public final class IdentifierQuoter {
    private final char quote;
    private final Set<String> reserved;

    /** A quoter with its quotation mark and the reserved words in lower case. */
    public IdentifierQuoter(char quote, Set<String> reserved) {
        this.quote = quote;
        this.reserved = Set.copyOf(reserved);
    }

    /** The name as it is written in SQL. */
    public String quote(String name) {
        if (isPlain(name)) {
            return name;
        }
        StringBuilder out = new StringBuilder(name.length() + 2);
        appendQuoted(out, name);
        return out.toString();
    }

    /** Appends the name as it is written in SQL. */
    public void append(StringBuilder out, String name) {
        if (isPlain(name)) {
            out.append(name);
        } else {
            appendQuoted(out, name);
        }
    }

    private boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c == '_';
            if (!letter && (i == 0 || c < '0' || c > '9')) {
                return false;
            }
        }
        return !reserved.contains(name) && !name.isEmpty();
    }

    private void appendQuoted(StringBuilder out, String name) {
        out.append(quote);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == quote) {
                out.append(quote);
            }
            out.append(c);
        }
        out.append(quote);
    }
}
