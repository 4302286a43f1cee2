package dev.athanor.it.guide;

import dev.athanor.type.Converter;
import java.math.BigDecimal;

/** Money as its amount. */
final class MoneyConverter implements Converter<Money, BigDecimal> {
    @Override
    public BigDecimal toColumn(Money value) {
        return value.amount();
    }

    @Override
    public Money fromColumn(BigDecimal stored) {
        return new Money(stored);
    }
}
