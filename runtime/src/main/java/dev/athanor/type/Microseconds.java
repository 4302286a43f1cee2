package dev.athanor.type;

import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;

/**
 * The finest fraction of a second that PostgreSQL and MariaDB keep. They would round what is finer, even into the next year;
 * it is cut off before it is sent, as {@code truncatedTo(ChronoUnit.MICROS)} does.
 */
final class Microseconds {
    private static final int NANOS = 1000;

    private Microseconds() {}

    /** The value without what is finer; the same object where nothing is. */
    @SuppressWarnings("unchecked") // with() returns the type that it is called on
    static <T extends Temporal> T of(T value) {
        int nanos = value.get(ChronoField.NANO_OF_SECOND);
        int finer = nanos % NANOS;
        return finer == 0 ? value : (T) value.with(ChronoField.NANO_OF_SECOND, nanos - finer);
    }
}
