package dev.athanor.sample.imports;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Makes texts of git, which may have any length, fit their columns; called by {@link BatchImport} and {@link TagImport}. */
final class Fit {
    private static final int DIGITS = 36;

    private Fit() {}

    /** The text, or its beginning; for texts that nothing is found by. */
    static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    /** The text, or its beginning with digits that stand for the whole: two long texts stay two. */
    static String unique(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        UUID digits = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
        return text.substring(0, length - DIGITS - 1) + "~" + digits;
    }
}
