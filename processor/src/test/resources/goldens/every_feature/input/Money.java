package shop;

import java.math.BigDecimal;

/** An amount of the one currency. */
public record Money(BigDecimal amount) {}
