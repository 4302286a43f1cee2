package dev.athanor.dialect;

import java.util.Locale;

/**
 * A word, sign or literal of a statement.
 *
 * @param kind what it is
 * @param text its text: of a quoted name the name, of a bind its name without the colon, else as written
 * @param start where it begins in the statement
 * @param end where it ends, exclusive
 */
public record SqlToken(Kind kind, String text, int start, int end) {
    /** What a token is. */
    public enum Kind {
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
    public String keyword() {
        return kind == Kind.WORD ? text.toLowerCase(Locale.ROOT) : "";
    }

    /** Whether it is this sign. */
    public boolean isSign(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    /** Whether it can be the name of something. */
    public boolean isName() {
        return kind == Kind.WORD || kind == Kind.QUOTED_NAME;
    }

    /** Whether it stands for a value by a name. */
    public boolean isBind() {
        return kind == Kind.BIND;
    }
}
