package dev.athanor.type;

import dev.athanor.error.InvalidValueException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.function.Function;

/** The forms in which the built-in types store values that no database has a type for. */
final class StoredForms {
    private static final int LAST_YEAR = 9999;

    private StoredForms() {}

    /** A converter made of two functions. */
    record ByFunctions<J, C>(Function<J, C> toStored, Function<C, J> fromStored) implements Converter<J, C> {
        @Override
        public C toColumn(J value) {
            return toStored.apply(value);
        }

        @Override
        public J fromColumn(C stored) {
            return fromStored.apply(stored);
        }
    }

    static String sortable(YearMonth month) {
        if (month.getYear() < 0 || month.getYear() > LAST_YEAR) {
            throw new InvalidValueException("its year is outside 0 to 9999, which sort as text.");
        }
        return month.toString();
    }

    static long nanoseconds(Duration duration) {
        try {
            return duration.toNanos();
        } catch (ArithmeticException e) {
            throw new InvalidValueException("it is longer than the 292 years whose nanoseconds a BIGINT holds.", e);
        }
    }
}
