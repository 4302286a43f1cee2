package dev.athanor.conformance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of a row, such as S45 or C59a; ordered as the document lists them. */
record RowId(char family, int number, String suffix) implements Comparable<RowId> {

    private static final int LAST_S = 129;
    private static final int LAST_C = 201;
    private static final Pattern SHAPE = Pattern.compile("([SC])([1-9]\\d{0,2})([a-z]?)");

    // S before C: capabilities are listed before the session semantics.
    private static final Comparator<RowId> ORDER = Comparator.comparing(RowId::family, Comparator.reverseOrder())
            .thenComparing(RowId::number)
            .thenComparing(RowId::suffix);

    static boolean isWellFormed(String text) {
        return SHAPE.matcher(text).matches();
    }

    static RowId parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is not a row; rows look like S45 or C59a");
        }
        return new RowId(matcher.group(1).charAt(0), Integer.parseInt(matcher.group(2)), matcher.group(3));
    }

    /** Every row there is, in order. */
    static List<RowId> all() {
        List<RowId> rows = new ArrayList<>();
        for (int number = 1; number <= LAST_S; number++) {
            rows.add(new RowId('S', number, ""));
        }
        for (int number = 1; number <= LAST_C; number++) {
            rows.add(new RowId('C', number, ""));
            if (number == 59) {
                rows.add(new RowId('C', number, "a"));
                rows.add(new RowId('C', number, "b"));
            }
        }
        return List.copyOf(rows);
    }

    @Override
    public int compareTo(RowId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return "" + family + number + suffix;
    }
}
