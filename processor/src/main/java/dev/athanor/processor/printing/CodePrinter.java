package dev.athanor.processor.printing;

import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Prints code: puts the arguments into the formats. */
final class CodePrinter {
    /** What takes an argument. */
    private static final String ARGUMENTS = "TSNL";

    private final Lines lines;
    private final TypePrinter types;

    /** What was printed since the lines were changed last. */
    private final StringBuilder text = new StringBuilder();

    CodePrinter(Lines lines, TypePrinter types) {
        this.lines = lines;
        this.types = types;
    }

    void print(Code code) {
        append(code);
        flush();
    }

    private void append(Code code) {
        for (Code.Part part : code.parts()) {
            if (part.statement()) {
                flush();
                lines.beginStatement();
            }
            append(part.format(), part.arguments());
            if (part.statement()) {
                text.append(";\n");
                flush();
                lines.endStatement();
            }
        }
    }

    private void append(String format, List<@Nullable Object> arguments) {
        int start = 0;
        int next = 0;
        for (int at = format.indexOf('$'); at >= 0; at = format.indexOf('$', start)) {
            // a copy, since a part of a text would be appended letter by letter
            text.append(format.substring(start, at));
            char what = format.charAt(at + 1);
            int stated = Character.digit(what, 10);
            start = stated < 0 ? at + 2 : at + 3;
            what = format.charAt(start - 1);
            if (ARGUMENTS.indexOf(what) < 0) {
                control(what);
            } else {
                append(what, arguments.get(stated < 0 ? next : stated - 1));
                next = stated < 0 ? next + 1 : arguments.size();
            }
        }
        if (next != arguments.size()) {
            throw new IllegalArgumentException("not all used of " + arguments + " in " + format);
        }
        text.append(format.substring(start));
    }

    private void append(char what, @Nullable Object argument) {
        if (what == 'T') {
            types.append(type(argument), text);
        } else if (what == 'L' && argument instanceof Code code) {
            append(code);
        } else {
            text.append(what == 'S' ? literal(argument) : argument);
        }
    }

    private static TypeName type(@Nullable Object argument) {
        return argument instanceof Class<?> type ? ClassNames.of(type) : (TypeName) Objects.requireNonNull(argument);
    }

    private void control(char what) {
        if (what == '$') {
            text.append(what);
            return;
        }
        flush();
        switch (what) {
            case '>' -> lines.indent(1);
            case '<' -> lines.indent(-1);
            case 'W' -> lines.space(Lines.COLUMNS_OF_LISTS);
            default -> throw new IllegalArgumentException("unknown in a format: $" + what);
        }
    }

    private void flush() {
        lines.append(text.toString());
        text.setLength(0);
    }

    /** A text as a literal; one of several lines as a line each. */
    private static String literal(@Nullable Object argument) {
        if (argument == null) {
            return "null";
        }
        String value = (String) argument;
        StringBuilder literal = new StringBuilder(value.length() + 2).append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\n' -> literal.append(i + 1 < value.length() ? "\\n\"\n        + \"" : "\\n");
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
