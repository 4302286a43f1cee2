package dev.athanor.processor.printing;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints code: puts the arguments into the formats. */
final class CodePrinter {
    private final Lines lines;
    private final TypePrinter types;

    CodePrinter(Lines lines, TypePrinter types) {
        this.lines = lines;
        this.types = types;
    }

    void print(Code code) {
        for (Code.Part part : code.parts()) {
            print(part.format(), part.arguments());
        }
    }

    private void print(String format, List<@Nullable Object> arguments) {
        int start = 0;
        int next = 0;
        for (int at = format.indexOf('$'); at >= 0; at = format.indexOf('$', start)) {
            lines.append(format.substring(start, at));
            start = at + 2;
            char what = format.charAt(at + 1);
            if (!isOfArgument(what)) {
                control(what);
            } else if (Character.isDigit(what)) {
                start++;
                argument(format.charAt(at + 2), arguments.get(what - '1'));
                next = arguments.size();
            } else {
                argument(what, arguments.get(next++));
            }
        }
        if (next != arguments.size()) {
            throw new IllegalArgumentException("not all used of " + arguments + " in " + format);
        }
        lines.append(format.substring(start));
    }

    private static boolean isOfArgument(char what) {
        return Character.isDigit(what) || "LNST".indexOf(what) >= 0;
    }

    private void argument(char kind, @Nullable Object argument) {
        if (argument instanceof Code code) {
            print(code);
        } else {
            lines.append(textOf(kind, argument));
        }
    }

    private String textOf(char kind, @Nullable Object argument) {
        return switch (kind) {
            case 'T' -> types.print(argument instanceof Class<?> type ? ClassName.get(type) : (TypeName) argument);
            case 'S' -> argument == null ? "null" : literal((String) argument);
            default -> String.valueOf(argument);
        };
    }

    private void control(char what) {
        switch (what) {
            case '$' -> lines.append("$");
            case '>' -> lines.indent(1);
            case '<' -> lines.indent(-1);
            case '[' -> lines.beginStatement();
            case ']' -> lines.endStatement();
            case 'W' -> lines.space(Lines.COLUMNS_OF_LISTS);
            default -> throw new IllegalArgumentException("unknown in a format: $" + what);
        }
    }

    /** A text as a literal; one of several lines as a line each. */
    private static String literal(String text) {
        StringBuilder literal = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\n' -> literal.append(i + 1 < text.length() ? "\\n\"\n        + \"" : "\\n");
                case '\r' -> literal.append("\\r");
                case '\t' -> literal.append("\\t");
                case '\b' -> literal.append("\\b");
                case '\f' -> literal.append("\\f");
                case '"' -> literal.append("\\\"");
                case '\\' -> literal.append("\\\\");
                default -> {
                    if (Character.isISOControl(c)) {
                        literal.append(String.format("\\u%04x", (int) c));
                    } else {
                        literal.append(c);
                    }
                }
            }
        }
        return literal.append('"').toString();
    }
}
