package dev.athanor.it.tpch;

import dev.athanor.annotation.Projection;
import java.math.BigDecimal;

/** A row of the first query. */
@Projection
public record PricingSummary(
        String returnFlag,
        String status,
        BigDecimal quantity,
        BigDecimal price,
        BigDecimal discountedPrice,
        BigDecimal charge,
        double averageQuantity,
        double averagePrice,
        double averageDiscount,
        long orders) {}
