package dev.athanor.processor.printing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * A piece of Java source: formats, and what is put into them. In a format {@code $T} is a type, {@code $N} a name, {@code $S} a
 * string literal, {@code $L} other code or anything as it is, {@code $W} a space where a long line is broken; {@code $>} and
 * {@code $<} change the indentation. {@code $2T} takes the second argument. The notation is JavaPoet's.
 */
public final class Code {
    /**
     * A format with its arguments.
     *
     * @param statement whether it is a statement, whose further lines are indented and which a semicolon ends
     */
    record Part(String format, List<@Nullable Object> arguments, boolean statement) {
        private static Part of(String format, @Nullable Object... arguments) {
            return new Part(format, Arrays.asList(arguments), false);
        }
    }

    private static final Part END_BLOCK = Part.of("$<}\n");

    private final List<Part> parts;

    private Code(List<Part> parts) {
        this.parts = parts;
    }

    /** Code of one format. */
    public static Code of(String format, @Nullable Object... arguments) {
        return new Code(format.isEmpty() ? List.of() : List.of(Part.of(format, arguments)));
    }

    /** An empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Pieces one after the other, with text between them. */
    public static Code join(Iterable<Code> codes, String separator) {
        Builder all = builder();
        for (Code code : codes) {
            if (!all.isEmpty()) {
                all.add(separator);
            }
            all.add(code);
        }
        return all.build();
    }

    /** Joins the pieces of a stream. */
    public static Collector<Code, ?, Code> joining(String separator) {
        return Collector.of(
                ArrayList<Code>::new,
                List::add,
                (one, other) -> {
                    one.addAll(other);
                    return one;
                },
                all -> join(all, separator));
    }

    /** Whether nothing is printed. */
    public boolean isEmpty() {
        return parts.isEmpty();
    }

    List<Part> parts() {
        return parts;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Code code && parts.equals(code.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    /** As it is printed where every class is imported. */
    @Override
    public String toString() {
        return SourcePrinter.print(this);
    }

    /** Puts code together. */
    public static final class Builder {
        private final List<Part> parts = new ArrayList<>();

        private Builder() {}

        /** Adds code as it is. */
        public Builder add(String format, @Nullable Object... arguments) {
            if (!format.isEmpty()) {
                parts.add(Part.of(format, arguments));
            }
            return this;
        }

        /** Adds code as it is. */
        public Builder add(Code code) {
            parts.addAll(code.parts);
            return this;
        }

        /** Adds a statement, which is given without its semicolon. */
        public Builder addStatement(String format, @Nullable Object... arguments) {
            parts.add(new Part(format, Arrays.asList(arguments), true));
            return this;
        }

        /** Adds a statement, which is given without its semicolon. */
        public Builder addStatement(Code code) {
            return addStatement("$L", code);
        }

        /** Begins a block that is called so: {@code if (a)}. */
        public Builder beginControlFlow(String format, @Nullable Object... arguments) {
            return add(format + " {\n$>", arguments);
        }

        /** Ends a block and begins another: {@code else}. */
        public Builder nextControlFlow(String format, @Nullable Object... arguments) {
            return add("$<} " + format + " {\n$>", arguments);
        }

        /** Ends a block. */
        public Builder endControlFlow() {
            parts.add(END_BLOCK);
            return this;
        }

        /** Whether nothing was added. */
        public boolean isEmpty() {
            return parts.isEmpty();
        }

        /** The code. */
        public Code build() {
            return new Code(List.copyOf(parts));
        }
    }
}
