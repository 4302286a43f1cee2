package dev.athanor.processor.option;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An option that does not exist, or that has a value which it cannot have.
 *
 * @param option the option's name, as it is written after {@code -A}
 * @param value the value, or the part of a list, that is wrong; null where there is no such option
 * @param allowed the options or the values that there are; empty where any text will do but none is written
 */
public record OptionMistake(String option, @Nullable String value, List<String> allowed) {
    /** Copies the list. */
    public OptionMistake {
        allowed = List.copyOf(allowed);
    }
}
