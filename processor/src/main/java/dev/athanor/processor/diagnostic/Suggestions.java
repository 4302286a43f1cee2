package dev.athanor.processor.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that the user may have meant. */
public final class Suggestions {
    /** So many names are listed where none is near. */
    private static final int LISTED = 8;

    private Suggestions() {}

    /**
     * The end of a message about a name that does not exist: the near name, else what there is.
     *
     * @param wrong the name that does not exist
     * @param known the names that do
     */
    public static String of(String wrong, Collection<String> known) {
        Optional<String> near = nearest(wrong, known);
        if (near.isPresent()) {
            return "Did you mean \"" + near.get() + "\"?";
        }
        List<String> listed = known.stream().sorted().limit(LISTED).toList();
        return listed.isEmpty() ? "There is none." : "There is: " + String.join(", ", listed) + ".";
    }

    /** The known name that differs least, if the difference is that of a slip. */
    public static Optional<String> nearest(String wrong, Collection<String> known) {
        String lower = wrong.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(one -> isNear(lower, one.toLowerCase(Locale.ROOT)))
                .min(Comparator.<String>comparingInt(one -> distance(lower, one.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static boolean isNear(String wrong, String known) {
        int allowed = Math.max(1, Math.min(wrong.length(), known.length()) / 3);
        boolean part =
                wrong.length() >= 3 && known.length() >= 3 && (known.startsWith(wrong) || wrong.startsWith(known));
        return part || distance(wrong, known) <= allowed;
    }

    /** How many characters must be put in, taken out, replaced or swapped with their neighbour to get from one to the other. */
    static int distance(String from, String to) {
        int[] beforeLast = new int[to.length() + 1];
        int[] last = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] current = new int[to.length() + 1];
            current[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replace = last[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replace, Math.min(last[j], current[j - 1]) + 1);
                if (isSwap(from, to, i, j)) {
                    current[j] = Math.min(current[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = current;
        }
        return last[to.length()];
    }

    private static boolean isSwap(String from, String to, int i, int j) {
        return i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
    }
}
