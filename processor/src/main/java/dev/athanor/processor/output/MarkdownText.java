package dev.athanor.processor.output;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Builds a text in GitHub's Markdown, its blocks separated by an empty line. Used by the dictionary writer. */
final class MarkdownText {
    private final StringBuilder out = new StringBuilder();
    private boolean inTable;

    void heading(int level, String text) {
        block();
        out.append("#".repeat(level)).append(' ').append(escaped(text)).append('\n');
    }

    /** A paragraph of text that is escaped already. */
    void paragraph(String text) {
        block();
        out.append(text).append('\n');
    }

    void list(List<String> items) {
        if (!items.isEmpty()) {
            block();
            items.forEach(item -> out.append("- ").append(item).append('\n'));
        }
    }

    /** A row of a table; the first is the head, and is followed by a {@link #ruler}. */
    void row(String... cells) {
        if (!inTable) {
            block();
            inTable = true;
        }
        out.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    void ruler(int columns) {
        out.append("|---".repeat(columns)).append("|\n");
    }

    private void block() {
        inTable = false;
        if (!out.isEmpty()) {
            out.append('\n');
        }
    }

    /** A name as code, in a cell or elsewhere. */
    static String code(String name) {
        String fence = name.contains("`") ? "``" : "`";
        return fence + name.replace("|", "\\|") + fence;
    }

    static String codes(List<String> names) {
        return names.stream().map(MarkdownText::code).collect(Collectors.joining(", "));
    }

    /** A link to the heading of a table. */
    static String link(String table) {
        String anchor = table.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}_ -]", "")
                .replace(' ', '-');
        return "[" + code(table) + "](#" + anchor + ")";
    }

    /** A text on one line, for a cell. */
    static String cell(String text) {
        return escaped(text.replaceAll("\\s+", " ").strip()).replace("|", "\\|");
    }

    /** A text in which no character is taken for markup, but for the dash of a list that the text is an item of. */
    static String escaped(String text) {
        return text.replaceAll("([\\\\`*\\[\\]<])", "\\\\$1")
                .replaceAll("(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])", "\\\\_")
                .replaceFirst("^([#>+])", "\\\\$1")
                .replaceFirst("^([0-9]+)([.)] )", "$1\\\\$2");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
