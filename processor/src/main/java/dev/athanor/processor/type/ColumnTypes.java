package dev.athanor.processor.type;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The Java types that a column can hold, and what the runtime calls the column type of each. Enums are not among them. */
public final class ColumnTypes {

    /**
     * A built-in column type.
     *
     * @param javaType the Java type, boxed
     * @param constant the constant of the runtime's {@code Types} ({@code LONG}); of {@code BigDecimal} that without a scale
     * @param accessor how the methods of {@code RowReader} and {@code RowBinder} end: {@code Long} for {@code getLong},
     *     {@code getLongOrNull}, {@code setLong}; empty where the column type itself reads and binds
     */
    public record BuiltIn(TypeName javaType, String constant, String accessor) {
        /** A type that has no methods of its own. */
        BuiltIn(Class<?> javaType, String constant) {
            this(ClassName.get(javaType), constant, "");
        }
    }

    private static final ClassName LIST = ClassName.get(List.class);

    private static final Map<TypeName, BuiltIn> BY_JAVA_TYPE = index(
            new BuiltIn(TypeName.BOOLEAN.box(), "BOOLEAN", "Boolean"),
            new BuiltIn(TypeName.BYTE.box(), "BYTE", "Byte"),
            new BuiltIn(TypeName.SHORT.box(), "SHORT", "Short"),
            new BuiltIn(TypeName.INT.box(), "INTEGER", "Int"),
            new BuiltIn(TypeName.LONG.box(), "LONG", "Long"),
            new BuiltIn(TypeName.FLOAT.box(), "FLOAT", "Float"),
            new BuiltIn(TypeName.DOUBLE.box(), "DOUBLE", "Double"),
            new BuiltIn(TypeName.CHAR.box(), "CHARACTER", "Char"),
            new BuiltIn(ClassName.get(String.class), "STRING", "String"),
            new BuiltIn(ClassName.get(BigDecimal.class), "BIG_DECIMAL", "BigDecimal"),
            new BuiltIn(ClassName.get(LocalDate.class), "LOCAL_DATE", "LocalDate"),
            new BuiltIn(ClassName.get(LocalDateTime.class), "LOCAL_DATE_TIME", "LocalDateTime"),
            new BuiltIn(ClassName.get(Instant.class), "INSTANT", "Instant"),
            new BuiltIn(ClassName.get(UUID.class), "UUID", "Uuid"),
            new BuiltIn(ArrayTypeName.of(TypeName.BYTE), "BYTES", "Bytes"),
            new BuiltIn(RuntimeNames.JSON, "JSON", ""),
            list(ClassName.get(String.class), "STRINGS"),
            list(TypeName.BOOLEAN.box(), "BOOLEANS"),
            list(TypeName.SHORT.box(), "SHORTS"),
            list(TypeName.INT.box(), "INTEGERS"),
            list(TypeName.LONG.box(), "LONGS"),
            list(TypeName.DOUBLE.box(), "DOUBLES"),
            list(ClassName.get(UUID.class), "UUIDS"),
            new BuiltIn(BigInteger.class, "BIG_INTEGER"),
            new BuiltIn(LocalTime.class, "LOCAL_TIME"),
            new BuiltIn(OffsetDateTime.class, "OFFSET_DATE_TIME"),
            new BuiltIn(OffsetTime.class, "OFFSET_TIME"),
            new BuiltIn(ZonedDateTime.class, "ZONED_DATE_TIME"),
            new BuiltIn(Year.class, "YEAR"),
            new BuiltIn(YearMonth.class, "YEAR_MONTH"),
            new BuiltIn(MonthDay.class, "MONTH_DAY"),
            new BuiltIn(Duration.class, "DURATION"),
            new BuiltIn(Period.class, "PERIOD"),
            new BuiltIn(ZoneId.class, "ZONE_ID"),
            new BuiltIn(ZoneOffset.class, "ZONE_OFFSET"));

    private ColumnTypes() {}

    private static BuiltIn list(TypeName element, String constant) {
        return new BuiltIn(ParameterizedTypeName.get(LIST, element), constant, "");
    }

    /** The built-in column type of a Java type, primitive or not; empty for enums and for what no column can hold. */
    public static Optional<BuiltIn> of(TypeName javaType) {
        return Optional.ofNullable(BY_JAVA_TYPE.get(javaType.isPrimitive() ? javaType.box() : javaType));
    }

    /** Whether a column of the type holds lists, which are copied when they are set. */
    public static boolean isList(TypeName javaType) {
        return javaType instanceof ParameterizedTypeName generic
                && generic.rawType().equals(LIST)
                && BY_JAVA_TYPE.containsKey(javaType);
    }

    /** Whether a column of the type holds bytes, which are copied when they are set and when they are read. */
    public static boolean isBytes(TypeName javaType) {
        return javaType.withoutAnnotations().equals(ArrayTypeName.of(TypeName.BYTE));
    }

    /** All built-in column types. */
    public static List<BuiltIn> all() {
        return List.copyOf(BY_JAVA_TYPE.values());
    }

    private static Map<TypeName, BuiltIn> index(BuiltIn... types) {
        Map<TypeName, BuiltIn> index = new LinkedHashMap<>();
        Arrays.stream(types).forEach(type -> index.put(type.javaType(), type));
        return index;
    }
}
