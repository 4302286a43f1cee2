package dev.athanor.processor.writing;

import java.util.ArrayList;
import java.util.List;

/**
 * Lays source out as one writes it by hand, where JavaPoet does not: short comments, chains of calls and empty bodies on one
 * line, fields without blank lines between them, long declarations broken after their first parenthesis.
 */
final class Layout {
    private static final int COLUMNS = 120;

    private final List<String> input;
    private final List<String> lines = new ArrayList<>();

    private Layout(String source) {
        this.input = source.replace(". @", ".@").lines().toList();
    }

    /** The same source, laid out. */
    static String of(String source) {
        Layout layout = new Layout(source);
        int at = 0;
        while (at < layout.input.size()) {
            at += layout.take(at);
        }
        layout.closeFields();
        return String.join("\n", layout.lines) + "\n";
    }

    /** Takes a line with those that belong on it, and returns their number. */
    private int take(int at) {
        String line = input.get(at);
        if (line.endsWith("/**") && starts(at + 2, "*/")) {
            lines.add(line + " " + input.get(at + 1).strip().substring(2) + " */");
            return 3;
        }
        if (line.endsWith(") {") && starts(at + 1, "}")) {
            lines.add(line + "}");
            return 2;
        }
        int count = 1;
        if (line.endsWith(" throws") || starts(at + 1, "throws ")) {
            count = 2;
        } else if (line.contains(" = ")) {
            while (starts(at + count, ".")) {
                count++;
            }
        }
        String joined = join(at, count);
        if (joined.length() <= COLUMNS) {
            lines.add(joined);
            return count;
        }
        int value = line.indexOf(" = ");
        String after = value < 0 ? line : " ".repeat(indentation(line) + 8) + joined.substring(value + 3);
        if (value > 0 && after.length() <= COLUMNS) {
            lines.add(line.substring(0, value + 2));
            lines.add(after);
            return count;
        }
        lines.add(broken(line, value));
        return 1;
    }

    private boolean starts(int at, String start) {
        return at < input.size() && input.get(at).strip().startsWith(start);
    }

    private String join(int at, int count) {
        StringBuilder joined = new StringBuilder(input.get(at));
        for (String next : input.subList(at + 1, at + count)) {
            joined.append(next.strip().startsWith(".") ? "" : " ").append(next.strip());
        }
        return joined.toString();
    }

    private static String broken(String line, int value) {
        if (line.length() <= COLUMNS || value < 0) {
            return line;
        }
        int end = line.indexOf('(', value) + 1;
        return line.substring(0, end) + "\n" + " ".repeat(indentation(line) + 16) + line.substring(end);
    }

    /** Takes out blank lines between statements of one indentation, which are fields: JavaPoet leaves none elsewhere. */
    private void closeFields() {
        for (int i = lines.size() - 2; i > 0; i--) {
            if (lines.get(i).isEmpty() && isOneGroup(lines.get(i - 1), lines.get(i + 1))) {
                lines.remove(i);
            }
        }
    }

    private static boolean isOneGroup(String field, String next) {
        return isField(field)
                && isField(next)
                && indentation(field) == indentation(next)
                && field.contains(" static ") == next.contains(" static ");
    }

    private static boolean isField(String line) {
        return line.startsWith("    ") && line.endsWith(";");
    }

    private static int indentation(String line) {
        return line.length() - line.stripLeading().length();
    }
}
