package dev.athanor.dialect;

import dev.athanor.error.QueryException;
import java.nio.charset.StandardCharsets;

/**
 * What a name may be. Some databases cut a longer one off, so that two become one: it is refused, as is one with characters
 * that the database does not take.
 *
 * @param database the database, for the message
 * @param length the greatest length
 * @param inBytes whether it is counted in bytes of UTF-8, not in characters
 * @param basic whether characters of more than 16 bits, and spaces at the end, are not taken
 */
public record NameLimit(String database, int length, boolean inBytes, boolean basic) {
    /** Any length. */
    public static final NameLimit NONE = new NameLimit("a database", Integer.MAX_VALUE, false, false);

    private static final int MOST_BYTES_OF_CHAR = 3;
    private static final int ROOM_FOR_NUMBER = 8;

    /**
     * Refuses a name that is too long.
     *
     * @throws QueryException where it is
     */
    void check(String name) {
        // cheap for nearly all names
        if (name.length() > length / MOST_BYTES_OF_CHAR && lengthOf(name) > length) {
            throw new QueryException("The name " + name + " is " + lengthOf(name) + (inBytes ? " bytes" : " characters")
                    + " long, and " + database + " takes at most " + length + ". Choose a shorter one.");
        }
    }

    /**
     * Refuses a name that no quotation marks help.
     *
     * @throws QueryException where it is empty or has characters that the database does not take
     */
    void checkCharacters(String name) {
        if (name.isEmpty()) {
            throw new QueryException("A name in a statement is empty. Give it at least one character.");
        }
        for (int i = 0; i < name.length(); i += Character.charCount(name.codePointAt(i))) {
            int c = name.codePointAt(i);
            boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
            if (c == 0 || surrogate || basic && c > Character.MAX_VALUE) {
                throw new QueryException(String.format(
                        "A name in a statement has the character U+%04X at position %d, which %s does not take in names.",
                        c, i + 1, database));
            }
        }
        if (basic && name.charAt(name.length() - 1) == ' ') {
            throw new QueryException(
                    "The name \"" + name + "\" ends with a space, which " + database + " does not take in names.");
        }
    }

    /** The name, or so much of it that a number can follow. */
    String shortened(String name) {
        String rest = name;
        while (lengthOf(rest) > length - ROOM_FOR_NUMBER) {
            rest = rest.substring(0, rest.offsetByCodePoints(rest.length(), -1));
        }
        return rest;
    }

    private int lengthOf(String name) {
        return inBytes ? name.getBytes(StandardCharsets.UTF_8).length : name.codePointCount(0, name.length());
    }
}
