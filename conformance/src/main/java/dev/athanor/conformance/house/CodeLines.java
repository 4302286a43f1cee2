package dev.athanor.conformance.house;

/** Counts the lines of a Java source that hold code, knowing comments from what looks like one in a string. */
final class CodeLines {

    private enum State {
        CODE,
        LINE_COMMENT,
        BLOCK_COMMENT,
        STRING,
        CHARACTER,
        TEXT_BLOCK
    }

    private final String source;
    private State state = State.CODE;
    private int position;
    private int lines;
    private boolean lineHasCode;

    private CodeLines(String source) {
        this.source = source;
    }

    static int count(String source) {
        return new CodeLines(source).count();
    }

    private int count() {
        while (position < source.length()) {
            step();
        }
        endLine();
        return lines;
    }

    private void step() {
        char c = source.charAt(position);
        if (c == '\n') {
            endLine();
            position++;
            return;
        }
        switch (state) {
            case CODE -> code(c);
            case LINE_COMMENT -> position++;
            case BLOCK_COMMENT -> {
                if (!enter("*/", State.CODE)) {
                    position++;
                }
            }
            case STRING -> literal(c, "\"");
            case CHARACTER -> literal(c, "'");
            case TEXT_BLOCK -> literal(c, "\"\"\"");
        }
    }

    private void code(char c) {
        if (enter("//", State.LINE_COMMENT) || enter("/*", State.BLOCK_COMMENT)) {
            return;
        }
        lineHasCode |= !Character.isWhitespace(c);
        if (!enter("\"\"\"", State.TEXT_BLOCK) && !enter("\"", State.STRING) && !enter("'", State.CHARACTER)) {
            position++;
        }
    }

    private void literal(char c, String end) {
        lineHasCode |= !Character.isWhitespace(c);
        if (c == '\\') {
            // An escaped line end of a text block is still the end of a line.
            position += source.startsWith("\n", position + 1) ? 1 : 2;
        } else if (!enter(end, State.CODE)) {
            position++;
        }
    }

    private boolean enter(String token, State next) {
        if (!source.startsWith(token, position)) {
            return false;
        }
        position += token.length();
        state = next;
        return true;
    }

    private void endLine() {
        if (lineHasCode) {
            lines++;
        }
        lineHasCode = false;
        // A string never spans lines: an unclosed one does not compile, and must not swallow the rest here.
        if (state == State.LINE_COMMENT || state == State.STRING || state == State.CHARACTER) {
            state = State.CODE;
        }
    }
}
