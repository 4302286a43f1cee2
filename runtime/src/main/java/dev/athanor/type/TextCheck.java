package dev.athanor.type;

import dev.athanor.error.InvalidValueException;

/** Refuses strings that a database would not give back: drivers replace half a character in silence, or send it as it is. */
final class TextCheck {
    private TextCheck() {}

    /**
     * Refuses half of a surrogate pair, and U+0000 unless the database holds it.
     *
     * @throws InvalidValueException naming the character and its place
     */
    static void require(String value, boolean zeroAllowed, String database) {
        int length = value.length();
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if (c == 0 && !zeroAllowed) {
                throw refused(value, i, database);
            }
            if (Character.isSurrogate(c)) {
                boolean pair =
                        Character.isHighSurrogate(c) && i + 1 < length && Character.isLowSurrogate(value.charAt(i + 1));
                if (!pair) {
                    throw refused(value, i, database);
                }
                i++;
            }
        }
    }

    private static InvalidValueException refused(String value, int index, String database) {
        return new InvalidValueException(String.format(
                "Its text has the character U+%04X at position %d, which %s does not hold. Leave it out, or store bytes.",
                (int) value.charAt(index), index + 1, database));
    }
}
