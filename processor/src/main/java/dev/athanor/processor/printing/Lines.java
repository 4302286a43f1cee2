package dev.athanor.processor.printing;

import java.util.regex.Pattern;

/**
 * Text with indentation, laid out as one writes it by hand. Further lines of a statement are indented twice. A line that would be
 * too long is broken at a space that was marked for it, or behind what it assigns to.
 */
final class Lines {
    /** How long a line with an assignment, or with the exceptions of a method, may be. */
    static final int COLUMNS = 120;

    /** How long a line may be where it can be broken between parameters or arguments. */
    static final int COLUMNS_OF_LISTS = 100;

    private static final String INDENTATION = "    ";
    private static final String ASSIGNMENT = " = ";
    private static final Pattern CALL_ON_NEW_LINE = Pattern.compile("\n +(?=\\.)");
    private static final int NO_STATEMENT = -1;
    private static final int NOWHERE = -1;

    private final StringBuilder text = new StringBuilder(16 * 1024);
    private int level;
    private int lineStart;
    private boolean atLineStart = true;
    private int javadocStart = NOWHERE;

    /** How many line ends the current statement has had. */
    private int statementLine = NO_STATEMENT;

    /** Where the line may be broken, how it would go on, and when that is needed. */
    private int breakAt = NOWHERE;

    private int breakLevel;
    private int breakBeyond;

    /** Changes the indentation of the lines to come. */
    void indent(int levels) {
        level += levels;
    }

    void beginStatement() {
        if (statementLine != NO_STATEMENT) {
            throw new IllegalStateException("a statement within a statement");
        }
        statementLine = 0;
    }

    void endStatement() {
        if (statementLine > 0) {
            indent(-2);
        }
        statementLine = NO_STATEMENT;
    }

    /** Begins a comment, whose lines have an asterisk each. */
    void beginJavadoc() {
        append("/**\n");
        javadocStart = text.length();
    }

    /** Ends a comment; one of one line is put on one line. */
    void endJavadoc() {
        endLine();
        int firstLine = javadocStart + level * INDENTATION.length() + 1;
        boolean isOneLine = text.indexOf("\n", javadocStart) == text.length() - 1;
        if (isOneLine) {
            text.setLength(text.length() - 1);
            text.delete(javadocStart - 1, firstLine + 1);
            lineStart = text.lastIndexOf("\n") + 1;
            atLineStart = false;
        }
        javadocStart = NOWHERE;
        append(" */\n");
    }

    /** Ends the line, unless one was ended just now. */
    void endLine() {
        if (!atLineStart) {
            append("\n");
        }
    }

    /** Appends what may have line ends in it. */
    void append(String added) {
        int from = 0;
        for (int at = added.indexOf('\n'); at >= 0; at = added.indexOf('\n', from)) {
            appendInLine(added.substring(from, at));
            newLine();
            from = at + 1;
        }
        appendInLine(from == 0 ? added : added.substring(from));
    }

    /** A space, or the end of the line where it would have more than so many columns. */
    void space(int columns) {
        markBreak(columns);
        text.append(' ');
    }

    /** Nothing, or the end of the line where it would have more than so many columns. */
    void markBreak(int columns) {
        breakAt = text.length();
        breakLevel = level + 2;
        breakBeyond = columns;
    }

    /** The place of the next line, for {@link #joinChain}. */
    int mark() {
        return text.length();
    }

    /**
     * Puts a chain of calls that something is assigned, each on a line of its own, on one line, or on one behind the assignment,
     * where it fits.
     *
     * @return whether all since the mark is one line
     */
    boolean joinChain(int mark) {
        if (text.indexOf("\n", mark) == text.length() - 1) {
            return true;
        }
        String printed = text.substring(mark, text.length() - 1);
        StringBuilder joined =
                new StringBuilder(CALL_ON_NEW_LINE.matcher(printed).replaceAll(""));
        boolean isOneLine = joined.indexOf("\n") < 0 && joined.length() <= COLUMNS;
        boolean fits = isOneLine || joined.indexOf("\n") < 0 && fitsBehindAssignment(joined);
        if (!isOneLine && fits) {
            breakBehindAssignment(joined);
        }
        boolean isBroken = printed.indexOf('\n') == printed.indexOf(ASSIGNMENT.stripTrailing()) + 2;
        if (fits || isBroken) {
            String calls = CALL_ON_NEW_LINE.matcher(printed).replaceAll("$0" + INDENTATION.repeat(2));
            text.replace(mark, text.length() - 1, fits ? joined.toString() : calls);
            lineStart = text.length();
        }
        return isOneLine;
    }

    /** Takes out the blank line that was begun at a mark. */
    void removeBlankLine(int mark) {
        text.deleteCharAt(mark);
        lineStart--;
    }

    private void appendInLine(String added) {
        if (added.isEmpty()) {
            return;
        }
        if (atLineStart) {
            appendIndentation(level);
            if (javadocStart != NOWHERE) {
                text.append(" * ");
            }
            atLineStart = false;
        }
        if (breakAt != NOWHERE && text.length() - lineStart + added.length() > breakBeyond) {
            breakLine();
        }
        text.append(added);
    }

    /** Ends the line where that was marked; what stands behind that goes to the next one. */
    private void breakLine() {
        boolean atSpace = breakAt < text.length() && text.charAt(breakAt) == ' ';
        text.replace(breakAt, atSpace ? breakAt + 1 : breakAt, "\n" + INDENTATION.repeat(breakLevel));
        lineStart = breakAt + 1;
        breakAt = NOWHERE;
    }

    private void newLine() {
        if (atLineStart && javadocStart != NOWHERE) {
            appendIndentation(level);
            text.append(" *");
        }
        if (text.length() - lineStart > COLUMNS) {
            shortenLine();
        }
        text.append('\n');
        lineStart = text.length();
        atLineStart = true;
        breakAt = NOWHERE;
        if (statementLine != NO_STATEMENT) {
            if (statementLine == 0) {
                indent(2);
            }
            statementLine++;
        }
    }

    /** Breaks a line that assigns: behind the assignment where the rest fits then, else behind the first parenthesis. */
    private void shortenLine() {
        StringBuilder line = new StringBuilder(text.substring(lineStart));
        int value = find(ASSIGNMENT, line, 0);
        if (value < 0) {
            return;
        }
        if (fitsBehindAssignment(line)) {
            breakBehindAssignment(line);
        } else {
            int open = find("(", line, value);
            if (open >= 0) {
                line.insert(open + 1, "\n" + " ".repeat(indentation(line) + 4 * INDENTATION.length()));
            }
        }
        text.replace(lineStart, text.length(), line.toString());
    }

    private static boolean fitsBehindAssignment(StringBuilder line) {
        int value = find(ASSIGNMENT, line, 0);
        return value >= 0
                && indentation(line) + 2 * INDENTATION.length() + line.length() - value - ASSIGNMENT.length()
                        <= COLUMNS;
    }

    private static void breakBehindAssignment(StringBuilder line) {
        int space = find(ASSIGNMENT, line, 0) + ASSIGNMENT.length() - 1;
        line.replace(space, space + 1, "\n" + " ".repeat(indentation(line) + 2 * INDENTATION.length()));
    }

    /** Where code has a text, not counting what is in literals; negative where it has none. */
    private static int find(String sought, StringBuilder line, int start) {
        boolean inLiteral = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (inLiteral && c == '\\') {
                i++;
            } else if (c == '"') {
                inLiteral = !inLiteral;
            } else if (!inLiteral && i >= start && line.indexOf(sought, i) == i) {
                return i;
            }
        }
        return -1;
    }

    private static int indentation(StringBuilder line) {
        int columns = 0;
        while (line.charAt(columns) == ' ') {
            columns++;
        }
        return columns;
    }

    private void appendIndentation(int levels) {
        for (int i = 0; i < levels; i++) {
            text.append(INDENTATION);
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
