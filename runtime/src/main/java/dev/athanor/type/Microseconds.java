package dev.athanor.type;

import dev.athanor.error.InvalidValueException;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;

/** The finest fraction of a second that most databases keep; they round what is finer, so that a row differs from its object. */
final class Microseconds {
    private static final int NANOS = 1000;

    private Microseconds() {}

    static void require(Temporal value, String database) {
        if (value.get(ChronoField.NANO_OF_SECOND) % NANOS != 0) {
            throw new InvalidValueException("The value " + value + " is finer than the microseconds that " + database
                    + " keeps. Store value.truncatedTo(ChronoUnit.MICROS).");
        }
    }
}
