package dev.athanor.processor.option;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads options from the texts that javac was given, and notes what is wrong with them. Used by {@link Options}. */
final class OptionReader {
    private static final String PREFIX = "athanor.";
    private static final String NAMING = PREFIX + "naming";
    private static final String SQL_CHECK = PREFIX + "sqlcheck";
    private static final String OUTPUTS = PREFIX + "outputs";
    private static final String EJECT = PREFIX + "eject";
    private static final String SUPPRESS = PREFIX + "suppress";
    private static final String NONE = "none";
    private static final String ALL = "all";

    static final Set<String> KNOWN = Set.of(NAMING, SQL_CHECK, OUTPUTS, EJECT, SUPPRESS);

    private final Map<String, String> written;
    private final List<OptionMistake> mistakes = new ArrayList<>();
    private final Options options;

    OptionReader(Map<String, String> written) {
        this.written = written;
        written.keySet().stream()
                .filter(one -> one.startsWith(PREFIX) && !KNOWN.contains(one))
                .forEach(one -> mistakes.add(
                        new OptionMistake(one, null, KNOWN.stream().sorted().toList())));
        this.options = new Options(
                choice(NAMING, byName(NamingStyle.values(), NamingStyle::name), NamingStyle.SNAKE_CASE),
                choice(SQL_CHECK, byName(SqlCheck.values(), OptionReader::lower), SqlCheck.ERROR),
                outputs(),
                eject(),
                suppressed());
        mistakes.sort(Comparator.comparing(OptionMistake::option));
    }

    Options options() {
        return options;
    }

    List<OptionMistake> mistakes() {
        return List.copyOf(mistakes);
    }

    private <E> E choice(String option, Map<String, E> allowed, E otherwise) {
        if (!written.containsKey(option)) {
            return otherwise;
        }
        E found = allowed.get(text(option));
        if (found == null) {
            mistakes.add(new OptionMistake(option, text(option), List.copyOf(allowed.keySet())));
            return otherwise;
        }
        return found;
    }

    private Set<Output> outputs() {
        Set<Output> outputs = EnumSet.noneOf(Output.class);
        if (!written.containsKey(OUTPUTS) || text(OUTPUTS).equals(NONE)) {
            return outputs;
        }
        if (text(OUTPUTS).equals(ALL)) {
            return EnumSet.allOf(Output.class);
        }
        Map<String, Output> known = byName(Output.values(), OptionReader::lower);
        for (String part : text(OUTPUTS).split(",", -1)) {
            Output one = known.get(part.strip());
            if (one == null) {
                List<String> allowed = new ArrayList<>(List.of(NONE, ALL));
                allowed.addAll(known.keySet());
                mistakes.add(new OptionMistake(OUTPUTS, part.strip(), allowed));
            } else {
                outputs.add(one);
            }
        }
        return outputs;
    }

    private @Nullable String eject() {
        if (!written.containsKey(EJECT)) {
            return null;
        }
        String folder = text(EJECT);
        if (folder.isBlank()) {
            mistakes.add(new OptionMistake(EJECT, folder, List.of()));
            return null;
        }
        return folder;
    }

    private Set<String> suppressed() {
        Set<String> ids = new LinkedHashSet<>();
        if (written.containsKey(SUPPRESS)) {
            for (String id : text(SUPPRESS).split(",", -1)) {
                ids.add(id.strip());
            }
        }
        return ids;
    }

    /** The text of an option; javac has null for one without an equals sign. */
    private String text(String option) {
        String text = written.get(option);
        return text == null ? "" : text;
    }

    private static <E> Map<String, E> byName(E[] constants, Function<E, String> name) {
        Map<String, E> byName = new LinkedHashMap<>();
        Arrays.stream(constants).forEach(one -> byName.put(name.apply(one), one));
        return byName;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
