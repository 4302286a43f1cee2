package dev.athanor.spi;

import dev.athanor.error.MappingException;
import dev.athanor.type.ColumnType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The values of a {@code @Version} column: numbers are counted from 1, an {@code Instant} is the time of the change in
 * microseconds, a {@code UUID} a random one. Called by the runtime.
 */
public final class Versions {
    private Versions() {}

    /** The version of a new row. */
    public static Object first(ColumnType<?> type) {
        return next(type, null);
    }

    /** The version after another one, and different from it; null counts as none. */
    public static Object next(ColumnType<?> type, @Nullable Object current) {
        Class<?> java = type.javaType();
        if (java == UUID.class) {
            return UUID.randomUUID();
        }
        if (java == Instant.class) {
            return after((Instant) current);
        }
        long number = current == null ? 1 : ((Number) current).longValue() + 1;
        if (java == Long.class) {
            return number;
        }
        if (java == Integer.class) {
            return (int) number;
        }
        if (java == Short.class) {
            return (short) number;
        }
        throw new MappingException("A version is a long, int or short, an Instant or a UUID, and no " + type + ".");
    }

    /** Every database keeps microseconds; two changes within one are told apart all the same. */
    private static Instant after(@Nullable Instant current) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return current == null || now.isAfter(current) ? now : current.plus(1, ChronoUnit.MICROS);
    }
}
