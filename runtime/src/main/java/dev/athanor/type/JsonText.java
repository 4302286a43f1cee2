package dev.athanor.type;

import dev.athanor.error.InvalidValueException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON text (RFC 8259) as far as a column needs it: whether it is JSON, one text for all that mean the same, and the
 * elements of an array of scalars. Whoever wants objects of JSON takes a library and a converter.
 */
final class JsonText {
    private static final int DEEPEST = 500;
    /** A number of more digits before or after its point stays as it was written. */
    private static final int LARGEST_EXPONENT = 1000;

    private final String text;
    private int at;
    private int depth;

    private final @Nullable Consumer<String> strings;

    private JsonText(String text, @Nullable Consumer<String> strings) {
        this.text = text;
        this.strings = strings;
    }

    /**
     * The text without spaces, members sorted and the last of equal names kept, numbers and strings in one form.
     *
     * @throws InvalidValueException where it is no JSON
     */
    static String canonical(String text) {
        JsonText reader = new JsonText(text, null);
        StringBuilder out = new StringBuilder(text.length());
        reader.value(out);
        reader.end();
        return out.toString();
    }

    /**
     * The elements of an array, strings without quotes and the rest as it is written.
     *
     * @throws InvalidValueException where it is no array of strings, numbers and truth values
     */
    static List<String> scalars(String text) {
        JsonText reader = new JsonText(text, null);
        List<String> elements = new ArrayList<>();
        reader.expect('[');
        boolean more = !reader.next(']');
        while (more) {
            char c = reader.peek();
            if (c == '{' || c == '[' || c == 'n') {
                throw reader.wrong();
            }
            StringBuilder element = new StringBuilder();
            if (c == '"') {
                element.append(reader.string());
            } else {
                reader.value(element);
            }
            elements.add(element.toString());
            more = !reader.next(']');
            if (more) {
                reader.expect(',');
            }
        }
        reader.end();
        return elements;
    }

    /** Hands over each string, names of members too, as the characters that it means. */
    static void forEachString(String text, Consumer<String> consumer) {
        new JsonText(text, consumer).value(new StringBuilder());
    }

    /** A string in quotes, with the escapes that it needs. */
    static void quote(StringBuilder out, String value) {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ') {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private void value(StringBuilder out) {
        char c = peek();
        switch (c) {
            case '{' -> object(out);
            case '[' -> array(out);
            case '"' -> quote(out, string());
            case 't' -> word(out, "true");
            case 'f' -> word(out, "false");
            case 'n' -> word(out, "null");
            default -> number(out);
        }
    }

    private void object(StringBuilder out) {
        deeper();
        expect('{');
        Map<String, String> members = new TreeMap<>();
        boolean more = !next('}');
        while (more) {
            if (peek() != '"') {
                throw wrong();
            }
            String name = string();
            expect(':');
            StringBuilder member = new StringBuilder();
            value(member);
            members.put(name, member.toString());
            more = !next('}');
            if (more) {
                expect(',');
            }
        }
        depth--;
        String separator = "{";
        for (Map.Entry<String, String> member : members.entrySet()) {
            out.append(separator);
            quote(out, member.getKey());
            out.append(':').append(member.getValue());
            separator = ",";
        }
        out.append(members.isEmpty() ? "{}" : "}");
    }

    private void array(StringBuilder out) {
        deeper();
        expect('[');
        out.append('[');
        boolean more = !next(']');
        while (more) {
            value(out);
            more = !next(']');
            if (more) {
                expect(',');
                out.append(',');
            }
        }
        depth--;
        out.append(']');
    }

    private String string() {
        expect('"');
        StringBuilder out = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                String value = out.toString();
                if (strings != null) {
                    strings.accept(value);
                }
                return value;
            }
            if (c < ' ') {
                at--;
                throw wrong();
            }
            out.append(c == '\\' ? escaped() : c);
        }
        throw wrong();
    }

    private char escaped() {
        char c = at < text.length() ? text.charAt(at++) : ' ';
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unit();
            default -> {
                at--;
                throw wrong();
            }
        };
    }

    private char unit() {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            char c = at < text.length() ? text.charAt(at) : ' ';
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                throw wrong();
            }
            value = value * 16 + digit;
            at++;
        }
        return (char) value;
    }

    private void word(StringBuilder out, String word) {
        if (!text.startsWith(word, at)) {
            throw wrong();
        }
        at += word.length();
        out.append(word);
    }

    private void number(StringBuilder out) {
        int start = at;
        take('-');
        if (!take('0')) {
            digits();
        }
        if (take('.')) {
            digits();
        }
        if (take('e') || take('E')) {
            if (!take('+')) {
                take('-');
            }
            digits();
        }
        String written = text.substring(start, at);
        out.append(plain(written));
    }

    private static String plain(String written) {
        if (written.length() > LARGEST_EXPONENT) {
            return written;
        }
        BigDecimal value;
        try {
            value = new BigDecimal(written).stripTrailingZeros();
        } catch (NumberFormatException e) {
            return written;
        }
        return Math.abs((long) value.scale()) > LARGEST_EXPONENT ? value.toString() : value.toPlainString();
    }

    private void digits() {
        int start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        if (at == start) {
            throw wrong();
        }
    }

    /** Whether the next character is this one, which is passed then. */
    private boolean take(char c) {
        boolean found = at < text.length() && text.charAt(at) == c;
        at += found ? 1 : 0;
        return found;
    }

    /** Whether the next sign is this one, which is passed then. */
    private boolean next(char c) {
        boolean found = peek() == c;
        at += found ? 1 : 0;
        return found;
    }

    private void expect(char c) {
        if (!next(c)) {
            throw wrong();
        }
    }

    /** The next character that is no space; 0 at the end. */
    private char peek() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }

    private void end() {
        if (peek() != 0 || at < text.length()) {
            throw wrong();
        }
    }

    private void deeper() {
        if (++depth > DEEPEST) {
            throw new InvalidValueException("The JSON is nested deeper than " + DEEPEST + " levels.");
        }
    }

    private InvalidValueException wrong() {
        @Nullable String found = at < text.length() ? "'" + text.charAt(at) + "'" : "the end";
        return new InvalidValueException(
                "The text is no JSON that can be stored: " + found + " at character " + (at + 1) + " is not expected.");
    }
}
