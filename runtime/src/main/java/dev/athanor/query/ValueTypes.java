package dev.athanor.query;

import dev.athanor.error.QueryException;
import dev.athanor.type.ColumnType;
import dev.athanor.type.Types;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The column types for values and functions that no column gives one. */
final class ValueTypes {
    private static final Map<Class<?>, ColumnType<?>> BY_CLASS = List.of(
                    Types.BOOLEAN,
                    Types.BYTE,
                    Types.SHORT,
                    Types.INTEGER,
                    Types.LONG,
                    Types.FLOAT,
                    Types.DOUBLE,
                    Types.CHARACTER,
                    Types.STRING,
                    Types.LOCAL_DATE,
                    Types.LOCAL_DATE_TIME,
                    Types.LOCAL_TIME,
                    Types.INSTANT,
                    Types.OFFSET_DATE_TIME,
                    Types.OFFSET_TIME,
                    Types.ZONED_DATE_TIME,
                    Types.YEAR,
                    Types.YEAR_MONTH,
                    Types.MONTH_DAY,
                    Types.DURATION,
                    Types.PERIOD,
                    Types.ZONE_ID,
                    Types.ZONE_OFFSET,
                    Types.UUID,
                    Types.JSON,
                    Types.BYTES,
                    Types.BIG_INTEGER,
                    Types.BIG_DECIMAL)
            .stream()
            .collect(Collectors.toUnmodifiableMap(ColumnType::javaType, Function.identity()));

    private ValueTypes() {}

    @SuppressWarnings("unchecked") // a value's class is that of its type
    static <T> ColumnType<T> ofValue(@Nullable T value) {
        if (value == null) {
            throw new QueryException("A null is no value to compute with. Use isNull(), or leave it out.");
        }
        if (value instanceof Enum<?> constant) {
            return (ColumnType<T>) enumeration(constant.getDeclaringClass());
        }
        // a zone that is no offset is of a class that nobody sees
        return value instanceof ZoneId zone && !(zone instanceof ZoneOffset)
                ? (ColumnType<T>) Types.ZONE_ID
                : of((Class<T>) value.getClass());
    }

    @SuppressWarnings("unchecked") // the map's keys are the classes of its types
    static <T> ColumnType<T> of(Class<T> type) {
        ColumnType<?> found = type.isEnum() ? enumeration(type) : BY_CLASS.get(type);
        if (found == null) {
            throw new QueryException("No column type is for " + type.getName() + ". Known are "
                    + BY_CLASS.keySet().stream()
                            .map(Class::getSimpleName)
                            .sorted()
                            .collect(Collectors.joining(", "))
                    + " and enums." + remedy(type));
        }
        return (ColumnType<T>) found;
    }

    private static String remedy(Class<?> type) {
        if (type.isPrimitive()) {
            return " Write the class of its objects, as Long.class for long.";
        }
        return type.isRecord()
                ? " A record is made by its constructor: into(" + type.getSimpleName() + "::new, ...)."
                : "";
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the class is an enum's
    private static ColumnType<?> enumeration(Class<?> type) {
        return Types.enumeration((Class) type);
    }
}
