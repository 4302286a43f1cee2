package dev.athanor.processor.writing;

import dev.athanor.processor.printing.Code;
import java.util.ArrayList;
import java.util.List;

/** A long text as a string in generated code: broken after its own lines, and between words where a line is long. */
final class SqlLiteral {
    private static final int COLUMNS = 90;

    private SqlLiteral() {}

    static Code of(String text) {
        List<String> pieces = new ArrayList<>();
        for (String line : text.split("(?<=\n)", -1)) {
            addPieces(line, pieces);
        }
        return pieces.stream().map(piece -> Code.of("$L", quoted(piece))).collect(Code.joining("\n$>$>+ $<$<"));
    }

    private static void addPieces(String line, List<String> pieces) {
        String rest = line;
        while (rest.length() > COLUMNS) {
            int space = rest.lastIndexOf(' ', COLUMNS);
            int end = space > 0 ? space + 1 : COLUMNS;
            pieces.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        if (!rest.isEmpty() || pieces.isEmpty()) {
            pieces.add(rest);
        }
    }

    private static String quoted(String piece) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < piece.length(); i++) {
            char c = piece.charAt(i);
            switch (c) {
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                default -> out.append(c < ' ' || c > '~' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        return out.append('"').toString();
    }
}
