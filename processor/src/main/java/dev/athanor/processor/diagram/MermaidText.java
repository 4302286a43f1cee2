package dev.athanor.processor.diagram;

import dev.athanor.processor.diagram.Diagram.Box;
import dev.athanor.processor.diagram.Diagram.Edge;
import dev.athanor.processor.diagram.Diagram.Row;
import java.util.Locale;
import java.util.Set;

/** A diagram as a Mermaid {@code erDiagram}. What Mermaid's grammar does not take in a name is replaced by an underscore. */
public final class MermaidText {
    /** Words that Mermaid takes for something else than a name where they stand without quotes, in any case. */
    private static final Set<String> KEYWORDS = Set.of(
            "one",
            "only",
            "many",
            "zero",
            "to",
            "or",
            "more",
            "optionally",
            "title",
            "direction",
            "acctitle",
            "accdescr",
            "erdiagram",
            "style",
            "class",
            "classdef",
            "default",
            "u",
            "o");

    private static final Set<String> MARKS = Set.of("pk", "fk", "uk");

    private MermaidText() {}

    /** The text of a diagram. */
    public static String of(Diagram diagram) {
        StringBuilder text = new StringBuilder("erDiagram\n");
        for (Box box : diagram.boxes()) {
            text.append("    ").append(table(box.name())).append(" {\n");
            box.rows().forEach(row -> text.append("        ").append(row(row)).append('\n'));
            text.append("    }\n");
        }
        diagram.edges().forEach(edge -> text.append("    ").append(edge(edge)).append('\n'));
        return text.toString();
    }

    private static String row(Row row) {
        StringBuilder text = new StringBuilder(word(row.type().replaceFirst("\\((\\d+),(\\d+)\\)", "($1_$2)")))
                .append(' ')
                .append(word(row.column()));
        if (!row.marks().isEmpty()) {
            text.append(' ').append(String.join(", ", row.marks()));
        }
        return row.nullable() ? text.append(" \"null\"").toString() : text.toString();
    }

    private static String edge(Edge edge) {
        return table(edge.parent()) + (edge.optional() ? " |o--" : " ||--") + (edge.single() ? "o| " : "o{ ")
                + table(edge.child()) + " : \"" + edge.label().replaceAll("[\"%\\\\\\p{Cntrl}]", "_") + "\"";
    }

    private static String table(String name) {
        boolean plain = name.matches("[A-Za-z_][A-Za-z0-9_]*") && !KEYWORDS.contains(name.toLowerCase(Locale.ROOT));
        return plain ? name : "\"" + name.replaceAll("[\"%\\\\\\p{Cntrl}]", "_") + "\"";
    }

    /** A word of a column: letters, digits and underscores, and brackets after the first. */
    private static String word(String name) {
        String word = name.replaceAll("[^A-Za-z0-9_()]", "_").replaceFirst("^([^A-Za-z_])", "_$1");
        return MARKS.contains(word.toLowerCase(Locale.ROOT)) ? word + "_" : word;
    }
}
