package dev.athanor.conformance;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One proof that the document names: {@code integration-tests SessionGetTest#getTwice (sqlite)}. */
record Claim(String module, String test, List<String> databases) {

    private static final Pattern SHAPE = Pattern.compile("([\\w.-]+) ([\\w.$]+#[\\w$]+) \\(([\\w-]+(?:, [\\w-]+)*)\\)");

    Claim {
        databases = List.copyOf(new TreeSet<>(databases));
    }

    static Optional<Claim> parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(new Claim(
                matcher.group(1), matcher.group(2), List.of(matcher.group(3).split(", "))));
    }

    @Override
    public String toString() {
        return module + " " + test + " (" + String.join(", ", databases) + ")";
    }
}
