package dev.athanor.processor.diagnostic;

import java.util.Map;

/**
 * A problem found at a place, with the values that its text names. Made by {@link Problem#at}.
 *
 * @param problem what is wrong
 * @param origin where
 * @param values what was found there, by the names in the problem's text
 */
public record Finding(Problem problem, Origin origin, Map<String, String> values) {
    /** Copies the map. */
    public Finding {
        values = Map.copyOf(values);
    }

    /** The message: id, text and remedy. */
    public String message() {
        return "[" + problem.id() + "] " + problem.text(values);
    }
}
