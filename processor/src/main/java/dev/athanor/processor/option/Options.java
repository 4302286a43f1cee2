package dev.athanor.processor.option;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The {@code -A} options of the processors. There is none yet; one that is written all the same is a slip, and told. */
public final class Options {
    private static final String PREFIX = "athanor.";
    private static final Set<String> KNOWN = Set.of();

    private Options() {}

    /** The names of all options, as javac asks for them. */
    public static Set<String> known() {
        return KNOWN;
    }

    /** The options that are meant for the processors, but do not exist. */
    public static List<String> unknown(Collection<String> written) {
        return written.stream()
                .filter(one -> one.startsWith(PREFIX) && !KNOWN.contains(one))
                .sorted()
                .toList();
    }
}
