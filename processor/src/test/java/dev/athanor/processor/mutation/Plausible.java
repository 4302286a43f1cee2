package dev.athanor.processor.mutation;

import dev.athanor.table.ColumnDef;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A value that every column of its type can hold. */
final class Plausible {
    private static final LocalDateTime TIME = LocalDateTime.of(2024, 2, 29, 13, 14, 15);

    /** By the class of the values. A ZoneId is a class of the JDK's own. */
    private static final Map<Class<?>, Object> VALUES = new HashMap<>();

    static {
        List.of(
                        "x",
                        true,
                        (byte) 7,
                        (short) 7,
                        7,
                        7L,
                        1.5f,
                        2.25,
                        'x',
                        BigDecimal.ZERO,
                        BigInteger.TWO,
                        TIME,
                        TIME.toLocalDate(),
                        TIME.toLocalTime(),
                        TIME.toInstant(ZoneOffset.UTC),
                        // Those two come back in UTC, whatever they were written in.
                        OffsetDateTime.of(TIME, ZoneOffset.UTC),
                        ZonedDateTime.of(TIME, ZoneOffset.UTC),
                        OffsetTime.of(TIME.toLocalTime(), ZoneOffset.ofHours(2)),
                        Year.of(2024),
                        YearMonth.of(2024, Month.MAY),
                        MonthDay.of(Month.MAY, 9),
                        Duration.ofMinutes(3),
                        Period.ofDays(3),
                        ZoneOffset.ofHours(2),
                        DayOfWeek.FRIDAY,
                        Month.MAY,
                        new UUID(1, 2))
                .forEach(value -> VALUES.put(value.getClass(), value));
        VALUES.put(ZoneId.class, ZoneId.of("Europe/Berlin"));
        VALUES.put(byte[].class, new byte[] {1, 2, 3});
    }

    private Plausible() {}

    /** The value, or null where none is known: for classes of the user's own. */
    static @Nullable Object of(ColumnDef column) {
        Class<?> type = column.type().javaType();
        Object[] constants = type.getEnumConstants();
        if (constants != null && constants.length > 0) {
            return constants[0];
        }
        return VALUES.get(type);
    }
}
