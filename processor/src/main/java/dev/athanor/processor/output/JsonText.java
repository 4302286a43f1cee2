package dev.athanor.processor.output;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes maps, collections, strings, numbers, truth values and null as JSON (RFC 8259), indented by two spaces. Our own, in sixty
 * lines, as a library would come onto the processor path of everybody who uses us. Used by the catalogue writer.
 */
final class JsonText {
    private final StringBuilder out = new StringBuilder();

    private JsonText() {}

    /** The text of a value, ending in a line feed. */
    static String of(Object value) {
        JsonText text = new JsonText();
        text.value(value, "\n");
        return text.out.append('\n').toString();
    }

    private void value(@Nullable Object value, String line) {
        if (value instanceof Map<?, ?> map) {
            object(map, line);
        } else if (value instanceof Collection<?> collection) {
            array(collection, line);
        } else if (value == null || value instanceof Number || value instanceof Boolean) {
            out.append(value);
        } else {
            string(value.toString());
        }
    }

    private void object(Map<?, ?> map, String line) {
        String separator = "{" + line + "  ";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.append(separator);
            string(String.valueOf(entry.getKey()));
            out.append(": ");
            value(entry.getValue(), line + "  ");
            separator = "," + line + "  ";
        }
        out.append(map.isEmpty() ? "{}" : line + "}");
    }

    /** Strings stand on one line, as names of columns do. */
    private void array(Collection<?> collection, String line) {
        boolean oneLine = collection.stream().allMatch(String.class::isInstance);
        String indent = oneLine ? "" : line + "  ";
        String separator = "[" + indent;
        for (Object element : collection) {
            out.append(separator);
            value(element, line + "  ");
            separator = oneLine ? ", " : "," + indent;
        }
        out.append(collection.isEmpty() ? "[]" : (oneLine ? "" : line) + "]");
    }

    private void string(String string) {
        out.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ' || c == '\u2028' || c == '\u2029' || Character.isSurrogate(c)) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
