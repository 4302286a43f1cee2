package dev.athanor.processor.diagnostic;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic.Kind;

/**
 * Something that can be wrong, with the text that tells it and the remedy. All texts of the processor are in the enums of this
 * package that implement it, one for each family; what was found is put in for the names in braces.
 */
public interface Problem {
    /** The name of the constant. */
    String name();

    /** Text and remedy, with names in braces for what was found. */
    String template();

    /** How grave it is. A warning can be suppressed on the element: {@code @SuppressWarnings("athanor:ForeignKeyWithoutIndex")}. */
    default Kind severity() {
        return Kind.ERROR;
    }

    /** The name by which messages, tests and the documentation refer to it: {@code EntityMissingId}. */
    default String id() {
        StringBuilder camel = new StringBuilder();
        for (String word : name().split("_", -1)) {
            camel.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return camel.toString();
    }

    /** This problem at a place, with the values named in its text, as name and value in turn. */
    default Finding at(Origin origin, String... values) {
        return new Finding(this, origin, Texts.pairs(values));
    }

    /** The whole message, for a problem that has no place in the source. */
    default String message(String... values) {
        return "[" + id() + "] " + text(Texts.pairs(values));
    }

    /** Text and remedy, with values put in. */
    default String text(Map<String, String> values) {
        return Texts.fill(this, values);
    }

    /** Puts values into texts. */
    final class Texts {
        private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

        private Texts() {}

        private static String fill(Problem problem, Map<String, String> values) {
            Matcher names = NAME.matcher(problem.template());
            StringBuilder text = new StringBuilder();
            while (names.find()) {
                String value = values.get(names.group(1));
                if (value == null) {
                    throw new IllegalArgumentException(problem.id() + " needs a value for " + names.group());
                }
                names.appendReplacement(text, Matcher.quoteReplacement(value));
            }
            return names.appendTail(text).toString();
        }

        private static Map<String, String> pairs(String... values) {
            Map<String, String> pairs = new HashMap<>();
            for (int i = 0; i < values.length; i += 2) {
                pairs.put(values[i], values[i + 1]);
            }
            return pairs;
        }
    }
}
