package dev.athanor.processor.page;

import dev.athanor.processor.testing.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A source of a case as the documentation shows it: without the usual imports and the marks, indented. Knows where a
 * character of the source has gone.
 */
final class Listing {
    private static final int INDENT = 4;
    private static final Pattern MARKS =
            Pattern.compile(Pattern.quote(Source.PLACE) + "|\\s*" + Pattern.quote(Source.MARK));
    private static final Pattern ANNOTATION_BEFORE_CLASS =
            Pattern.compile("^@\\w+(?:\\([^)]*\\))? (?=(?:[a-z-]+ )*(?:class|@?interface|enum|record) )");

    private final List<Line> lines = new ArrayList<>();

    private Listing() {}

    static Listing of(Source source) {
        Listing listing = new Listing();
        int depth = 0;
        int offset = source.headerLength();
        for (String raw : source.text().substring(offset).split("\n", -1)) {
            int indent = raw.length() - raw.stripLeading().length();
            String code = raw.strip();
            int closing = code.startsWith("}") || code.startsWith(")") ? 1 : 0;
            listing.add(code, offset + indent, (depth - closing) * INDENT);
            depth += balance(code);
            offset += raw.length() + 1;
        }
        listing.trim();
        return listing;
    }

    /** The whole, as lines. */
    String text() {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.shown()).append('\n'));
        return text.toString();
    }

    /** The number of the line to which a character has gone, from 1. */
    int lineOf(long position) {
        for (int i = lines.size() - 1; i > 0; i--) {
            if (!lines.get(i).code().isEmpty() && lines.get(i).from() <= position) {
                return i + 1;
            }
        }
        return 1;
    }

    /** That line, and below it a sign under the character. */
    String pointed(long position) {
        Line line = lines.get(lineOf(position) - 1);
        int column = (int) (position - line.from());
        Matcher marks = MARKS.matcher(line.code());
        int removed = 0;
        while (marks.find() && marks.end() <= column) {
            removed += marks.end() - marks.start();
        }
        return line.shown() + "\n" + " ".repeat(line.indent() + column - removed) + "^\n";
    }

    private void add(String code, int from, int indent) {
        Matcher split = ANNOTATION_BEFORE_CLASS.matcher(code);
        if (split.find()) {
            lines.add(new Line(code.substring(0, split.end()).strip(), from, indent));
            lines.add(new Line(code.substring(split.end()), from + split.end(), indent));
        } else {
            lines.add(new Line(code, from, indent));
        }
    }

    private void trim() {
        while (!lines.isEmpty() && lines.get(0).code().isEmpty()) {
            lines.remove(0);
        }
        while (!lines.isEmpty() && lines.get(lines.size() - 1).code().isEmpty()) {
            lines.remove(lines.size() - 1);
        }
    }

    /** How many brackets a line opens and leaves open. */
    private static int balance(String code) {
        int open = 0;
        boolean quoted = false;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted) {
                open += c == '{' || c == '(' ? 1 : c == '}' || c == ')' ? -1 : 0;
            }
        }
        return open;
    }

    /**
     * A line.
     *
     * @param code what the source has there, without the space around it
     * @param from where that is in the source
     * @param indent how far it is indented here
     */
    private record Line(String code, int from, int indent) {
        private String shown() {
            return code.isEmpty()
                    ? ""
                    : " ".repeat(indent) + MARKS.matcher(code).replaceAll("");
        }
    }
}
