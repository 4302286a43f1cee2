package dev.athanor.it.guide;

import java.math.BigDecimal;

/** An amount of the one currency. */
public record Money(BigDecimal amount) {}
