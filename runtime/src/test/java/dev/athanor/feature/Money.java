package dev.athanor.feature;

import dev.athanor.type.Converter;

/** An amount in cents; a negative one cannot be stored. */
record Money(long cents) {
    /** Stores the cents. */
    static final class InCents implements Converter<Money, Long> {
        @Override
        public Long toColumn(Money value) {
            if (value.cents < 0) {
                throw new IllegalArgumentException("debts are not stored");
            }
            return value.cents;
        }

        @Override
        public Money fromColumn(Long stored) {
            if (stored < 0) {
                throw new IllegalArgumentException("debts are not read");
            }
            return new Money(stored);
        }
    }
}
