package dev.athanor.dialect;

import dev.athanor.error.QueryException;
import java.nio.charset.StandardCharsets;

/**
 * How long a name may be. Some databases cut a longer one off, so that two become one: it is refused.
 *
 * @param database the database, for the message
 * @param length the greatest length
 * @param inBytes whether it is counted in bytes of UTF-8, not in characters
 */
public record NameLimit(String database, int length, boolean inBytes) {
    /** Any length. */
    public static final NameLimit NONE = new NameLimit("", Integer.MAX_VALUE, false);

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
