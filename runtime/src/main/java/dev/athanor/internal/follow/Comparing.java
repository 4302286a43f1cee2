package dev.athanor.internal.follow;

import dev.athanor.query.ast.Comparison.Operator;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Compares values as they are stored, where all databases agree; NULL makes a comparison unknown, which is null here. */
final class Comparing {
    private Comparing() {}

    /** TRUE, FALSE, null for unknown, or that it cannot be told. */
    static @Nullable Object compare(Operator operator, @Nullable Object left, @Nullable Object right) {
        if (left == Untold.UNTOLD || right == Untold.UNTOLD) {
            return Untold.UNTOLD;
        }
        boolean distinct = operator == Operator.DISTINCT || operator == Operator.NOT_DISTINCT;
        if (left == null || right == null) {
            return distinct ? (Object) ((left == right) == (operator == Operator.NOT_DISTINCT)) : null;
        }
        return switch (operator) {
            case EQ, NOT_DISTINCT -> equal(left, right);
            case NE, DISTINCT -> not(equal(left, right));
            case LT -> ordered(left, right, order -> order < 0);
            case LE -> ordered(left, right, order -> order <= 0);
            case GT -> ordered(left, right, order -> order > 0);
            case GE -> ordered(left, right, order -> order >= 0);
        };
    }

    /** The negation, unknown staying unknown. */
    static @Nullable Object not(@Nullable Object truth) {
        return truth instanceof Boolean told ? (Object) !told : truth;
    }

    /** Whether a comparison by order of values of a type can be told at all. */
    static boolean hasOrder(Class<?> type) {
        return isExact(type)
                || type == LocalDate.class
                || type == LocalDateTime.class
                || type == LocalTime.class
                || type == Instant.class;
    }

    /** Whether the equality of values of a type can be told at all. */
    static boolean hasEquality(Class<?> type) {
        return hasOrder(type)
                || type == String.class
                || type == Boolean.class
                || type == Character.class
                || type == UUID.class
                || type.isEnum();
    }

    private static boolean isExact(Class<?> type) {
        return type == Long.class
                || type == Integer.class
                || type == Short.class
                || type == Byte.class
                || type == BigDecimal.class
                || type == BigInteger.class;
    }

    private static Object equal(Object left, Object right) {
        if (left instanceof Character || right instanceof Character) {
            return equal(left.toString(), right.toString());
        }
        if (left instanceof String one && right instanceof String other) {
            return one.equals(other) ? (Object) true : mayBeEqual(one, other) ? Untold.UNTOLD : false;
        }
        Class<?> type = left.getClass();
        if (hasOrder(type)) {
            return ordered(left, right, order -> order == 0);
        }
        boolean told = hasEquality(left instanceof Enum<?> constant ? constant.getDeclaringClass() : type);
        return told && type == right.getClass() ? (Object) left.equals(right) : Untold.UNTOLD;
    }

    /**
     * A collation may take letters of another case, with other accents, or spaces at the end for the same: only texts of plain ASCII
     * are known to differ.
     */
    private static boolean mayBeEqual(String one, String other) {
        return !isAscii(one) || !isAscii(other) || one.strip().equalsIgnoreCase(other.strip());
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c < 127);
    }

    private static Object ordered(Object left, Object right, OrderTest test) {
        if (isExact(left.getClass()) && isExact(right.getClass())) {
            return test.meets(decimal(left).compareTo(decimal(right)));
        }
        if (left.getClass() != right.getClass()) {
            return Untold.UNTOLD;
        }
        if (left instanceof LocalDate one) {
            return test.meets(one.compareTo((LocalDate) right));
        }
        if (left instanceof LocalDateTime one) {
            return test.meets(one.compareTo((LocalDateTime) right));
        }
        if (left instanceof LocalTime one) {
            return test.meets(one.compareTo((LocalTime) right));
        }
        return left instanceof Instant one ? (Object) test.meets(one.compareTo((Instant) right)) : Untold.UNTOLD;
    }

    private static BigDecimal decimal(Object number) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        }
        return number instanceof BigInteger whole
                ? new BigDecimal(whole)
                : BigDecimal.valueOf(((Number) number).longValue());
    }

    private interface OrderTest {
        boolean meets(int order);
    }
}
