package dev.athanor.it.columns;

import dev.athanor.type.Converter;
import java.math.BigDecimal;

/** Money as its amount; it is never negative. */
final class MoneyConverter implements Converter<Money, BigDecimal> {
    @Override
    public BigDecimal toColumn(Money value) {
        if (value.amount().signum() < 0) {
            throw new IllegalArgumentException("money is not negative");
        }
        return value.amount();
    }

    @Override
    public Money fromColumn(BigDecimal stored) {
        return new Money(stored);
    }
}
