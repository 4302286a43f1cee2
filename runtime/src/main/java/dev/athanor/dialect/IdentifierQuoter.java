package dev.athanor.dialect;

import java.util.Set;

/**
 * Quotes names where a database needs it: reserved words, and whatever is not lower-case letters, digits and
 * underscores. Immutable.
 */
public final class IdentifierQuoter {
    private final char quote;
    private final Set<String> reserved;
    private final NameLimit limit;

    /** A quoter with its quotation mark and the reserved words in lower case. */
    public IdentifierQuoter(char quote, Set<String> reserved) {
        this(quote, reserved, NameLimit.NONE);
    }

    /** A quoter that also refuses names that are too long. */
    public IdentifierQuoter(char quote, Set<String> reserved, NameLimit limit) {
        this.quote = quote;
        this.reserved = Set.copyOf(reserved);
        this.limit = limit;
    }

    /** How long a name may be. */
    public NameLimit limit() {
        return limit;
    }

    /**
     * The name as it is written in SQL.
     *
     * @throws dev.athanor.error.QueryException where it is too long
     */
    public String quote(String name) {
        if (isPlain(name)) {
            return name;
        }
        StringBuilder out = new StringBuilder(name.length() + 2);
        appendQuoted(out, name);
        return out.toString();
    }

    /**
     * Appends the name as it is written in SQL.
     *
     * @throws dev.athanor.error.QueryException where it is too long
     */
    public void append(StringBuilder out, String name) {
        if (isPlain(name)) {
            out.append(name);
        } else {
            appendQuoted(out, name);
        }
    }

    private boolean isPlain(String name) {
        limit.check(name);
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
        limit.checkCharacters(name);
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
