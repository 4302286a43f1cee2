package dev.athanor.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.QueryException;
import dev.athanor.query.ast.Literal;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Which numbers can be computed with which. */
class NumberTypesTest {
    private static final List<Class<? extends Number>> ALL = List.of(
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            BigInteger.class,
            BigDecimal.class,
            Float.class,
            Double.class);

    private static final Map<Class<?>, List<Class<?>>> HELD = Map.of(
            Byte.class, List.of(),
            Short.class, List.of(Byte.class),
            Integer.class, List.of(Byte.class, Short.class),
            Long.class, List.of(Byte.class, Short.class, Integer.class),
            BigInteger.class, List.of(Byte.class, Short.class, Integer.class, Long.class),
            BigDecimal.class, List.of(Byte.class, Short.class, Integer.class, Long.class, BigInteger.class),
            Float.class, List.of(Byte.class, Short.class),
            Double.class,
                    List.of(
                            Byte.class,
                            Short.class,
                            Integer.class,
                            Long.class,
                            BigInteger.class,
                            BigDecimal.class,
                            Float.class));

    @TestFactory
    Stream<DynamicTest> eachPair() {
        return ALL.stream()
                .flatMap(first -> ALL.stream()
                        .map(other ->
                                DynamicTest.dynamicTest(first.getSimpleName() + " " + other.getSimpleName(), () -> {
                                    NumericExpression<?> left = number(first);
                                    if (first == other
                                            || HELD.getOrDefault(first, List.of())
                                                    .contains(other)) {
                                        assertThat(left.times(number(other))
                                                        .type()
                                                        .javaType())
                                                .isEqualTo(first);
                                    } else {
                                        assertThatThrownBy(() -> left.times(number(other)))
                                                .isInstanceOf(QueryException.class)
                                                .hasMessageContaining("Convert the first: .cast("
                                                        + other.getSimpleName() + ".class).times(...).");
                                    }
                                })));
    }

    private static <N extends Number> NumericExpression<N> number(Class<N> type) {
        return new NumericExpression<>(Literal.ONE, ValueTypes.of(type));
    }
}
