package dev.athanor.processor.sql;

import java.util.Locale;

/**
 * A word, sign or literal of a statement.
 *
 * @param kind what it is
 * @param text its text: of a quoted name the name, of a bind its name without the colon, else as written
 * @param start where it begins in the statement
 * @param end where it ends, exclusive
 */
record Token(Kind kind, String text, int start, int end) {
    /** What a token is. */
    enum Kind {
        WORD,
        QUOTED_NAME,
        STRING,
        NUMBER,
        /** {@code :name}. */
        BIND,
        /** A bind in a notation that has no name of ours: {@code ?}, {@code $1}, {@code @name}. */
        OTHER_BIND,
        SIGN
    }

    /** The text in lower case, of words only; of anything else what no keyword is equal to. */
    String keyword() {
        return kind == Kind.WORD ? text.toLowerCase(Locale.ROOT) : "";
    }

    boolean isSign(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean isName() {
        return kind == Kind.WORD || kind == Kind.QUOTED_NAME;
    }

    boolean isBind() {
        return kind == Kind.BIND;
    }
}
