package dev.athanor.query;

import dev.athanor.error.QueryException;
import dev.athanor.query.ast.ExprNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/** Which numbers can be computed with which: the result is of the type of the first, which has to hold the other. */
final class NumberTypes {
    private static final List<Class<?>> SMALLEST_FIRST = List.of(
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            BigInteger.class,
            BigDecimal.class,
            Float.class,
            Double.class);

    private NumberTypes() {}

    /** The other number, where the first's type holds it. */
    static ExprNode fitting(NumericExpression<?> first, String method, Expression<? extends Number> other) {
        Class<?> type = first.type().javaType();
        Class<?> otherType = other.type().javaType();
        if (type != otherType && !holds(type, otherType)) {
            throw new QueryException(first + "." + method + "(" + other + ") is of the type of the first number, "
                    + type.getSimpleName() + ", which does not hold a " + otherType.getSimpleName()
                    + ". Convert the first: .cast(" + otherType.getSimpleName() + ".class)." + method + "(...).");
        }
        return other.node();
    }

    private static boolean holds(Class<?> type, Class<?> other) {
        if (type == Float.class) {
            return other == Byte.class || other == Short.class; // its 24 bits do not hold more
        }
        int rank = SMALLEST_FIRST.indexOf(other);
        return rank >= 0 && rank < SMALLEST_FIRST.indexOf(type);
    }
}
