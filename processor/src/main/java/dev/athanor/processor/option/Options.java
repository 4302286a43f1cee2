package dev.athanor.processor.option;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The {@code -A} options of a compilation. One that is wrong is a problem, told by the step from {@link #mistakes}, and has its
 * default here.
 *
 * @param naming {@code athanor.naming}: how tables and columns are named
 * @param sqlCheck {@code athanor.sqlcheck}: what becomes of SQL that does not fit the model
 * @param outputs {@code athanor.outputs}: the files about the model that are written
 * @param eject {@code athanor.eject}: the folder to which generated sources are written to be kept, or null
 * @param suppressed {@code athanor.suppress}: the ids of warnings that are told nowhere
 */
public record Options(
        NamingStyle naming,
        SqlCheck sqlCheck,
        Set<Output> outputs,
        @Nullable String eject,
        Set<String> suppressed) {
    /** Copies the sets. */
    public Options {
        outputs = Set.copyOf(outputs);
        suppressed = Set.copyOf(suppressed);
    }

    /** The names of all options, as javac asks for them. */
    public static Set<String> known() {
        return OptionReader.KNOWN;
    }

    /** The options that are written, by name. */
    public static Options of(Map<String, String> written) {
        return new OptionReader(written).options();
    }

    /** What is wrong with the options that are written, by name of the option. */
    public static List<OptionMistake> mistakes(Map<String, String> written) {
        return new OptionReader(written).mistakes();
    }
}
