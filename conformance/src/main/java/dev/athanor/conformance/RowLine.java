package dev.athanor.conformance;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One row of the document: its name, what it says, and where it is proven. */
record RowLine(String row, String says, String where) {

    static final String NOT_YET = "not yet";
    static final String NOT_APPLICABLE = "not applicable: ";

    // A cell ends at a bar that is not escaped.
    private static final Pattern SHAPE = Pattern.compile("\\| ([SC]\\d+[a-z]?) \\| (.*?[^\\\\]) \\| (.*[^\\\\]) \\|");
    private static final String SEPARATOR = "; ";

    static Optional<RowLine> parse(String line) {
        Matcher matcher = SHAPE.matcher(line.stripTrailing());
        return matcher.matches()
                ? Optional.of(new RowLine(matcher.group(1), matcher.group(2), matcher.group(3)))
                : Optional.empty();
    }

    boolean isApplicable() {
        return !where.startsWith(NOT_APPLICABLE);
    }

    boolean isProven() {
        return isApplicable() && !where.equals(NOT_YET);
    }

    /** The claims that can be read; the others are in {@link #unreadable}. */
    List<Claim> claims() {
        return parts().stream().map(Claim::parse).flatMap(Optional::stream).toList();
    }

    List<String> unreadable() {
        return parts().stream().filter(part -> Claim.parse(part).isEmpty()).toList();
    }

    /** The same row with other claims; a row that does not apply stays as it is. */
    RowLine withClaims(List<Claim> claims) {
        if (!isApplicable()) {
            return this;
        }
        String proofs = claims.stream().map(Claim::toString).collect(Collectors.joining(SEPARATOR));
        return new RowLine(row, says, claims.isEmpty() ? NOT_YET : proofs);
    }

    private List<String> parts() {
        return isProven() ? List.of(where.split(SEPARATOR, -1)) : List.of();
    }

    @Override
    public String toString() {
        return "| " + row + " | " + says + " | " + where + " |";
    }
}
