package dev.athanor.it.tpch;

import static dev.athanor.it.tpch.QCustomer.CUSTOMER;
import static dev.athanor.it.tpch.QLineItem.LINE_ITEM;
import static dev.athanor.it.tpch.QNation.NATION;
import static dev.athanor.it.tpch.QOrder.ORDER;
import static dev.athanor.it.tpch.QPart.PART;
import static dev.athanor.it.tpch.QPartSupplier.PART_SUPPLIER;
import static dev.athanor.it.tpch.QRegion.REGION;
import static dev.athanor.it.tpch.QSupplier.SUPPLIER;
import static dev.athanor.query.Sql.caseWhen;
import static dev.athanor.query.Sql.count;
import static dev.athanor.query.Sql.number;
import static dev.athanor.query.Sql.scalar;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.value;
import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;

import dev.athanor.query.Condition;
import dev.athanor.query.DerivedTable;
import dev.athanor.query.NumericExpression;
import dev.athanor.query.Row2;
import dev.athanor.query.Row4;
import dev.athanor.query.Row8;
import dev.athanor.query.Select;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Queries 1 to 8 of TPC-H. Parameters are those that its specification validates with, where nothing else is said. */
final class Queries1To8 {
    /** What a line costs without the discount. */
    static final NumericExpression<BigDecimal> DISCOUNTED_PRICE =
            LINE_ITEM.extendedPrice.times(value(ONE).minus(LINE_ITEM.discount));

    private static final NumericExpression<BigDecimal> REVENUE = DISCOUNTED_PRICE.sum();

    private Queries1To8() {}

    static Select<PricingSummary> q1PricingSummaryReport() {
        return select(QPricingSummary.of(
                        LINE_ITEM.returnFlag,
                        LINE_ITEM.status,
                        LINE_ITEM.quantity.sum(),
                        LINE_ITEM.extendedPrice.sum(),
                        DISCOUNTED_PRICE.sum(),
                        DISCOUNTED_PRICE.times(value(ONE).plus(LINE_ITEM.tax)).sum(),
                        LINE_ITEM.quantity.avg(),
                        LINE_ITEM.extendedPrice.avg(),
                        LINE_ITEM.discount.avg(),
                        count()))
                .where(LINE_ITEM.shipDate.le(LocalDate.of(1998, 12, 1).minusDays(90)))
                .groupBy(LINE_ITEM.returnFlag, LINE_ITEM.status)
                .orderBy(LINE_ITEM.returnFlag, LINE_ITEM.status);
    }

    static Select<Row8<BigDecimal, String, String, Long, String, String, String, String>> q2MinimumCostSupplier() {
        QPartSupplier other = PART_SUPPLIER.alias("other");
        Select<BigDecimal> leastCost = select(other.supplyCost.min())
                .from(other)
                .join(other.supplier)
                .join(SUPPLIER.nation)
                .join(NATION.region)
                .where(other.partKey.eq(PART.key), REGION.name.eq("EUROPE"));
        return select(
                        SUPPLIER.accountBalance,
                        SUPPLIER.name,
                        NATION.name,
                        PART.key,
                        PART.manufacturer,
                        SUPPLIER.address,
                        SUPPLIER.phone,
                        SUPPLIER.comment)
                .from(PART)
                .join(PART.suppliers)
                .join(PART_SUPPLIER.supplier)
                .join(SUPPLIER.nation)
                .join(NATION.region)
                .where(
                        PART.size.eq(15),
                        PART.type.endsWith("BRASS"),
                        REGION.name.eq("EUROPE"),
                        PART_SUPPLIER.supplyCost.eq(scalar(leastCost)))
                .orderBy(SUPPLIER.accountBalance.desc(), NATION.name, SUPPLIER.name, PART.key)
                .limit(100);
    }

    static Select<Row4<Long, BigDecimal, LocalDate, Integer>> q3ShippingPriority() {
        LocalDate day = LocalDate.of(1995, 3, 15);
        return select(LINE_ITEM.orderKey, REVENUE, ORDER.orderDate, ORDER.shipPriority)
                .from(CUSTOMER)
                .join(CUSTOMER.orders)
                .join(ORDER.lines)
                .where(CUSTOMER.marketSegment.eq("BUILDING"), ORDER.orderDate.lt(day), LINE_ITEM.shipDate.gt(day))
                .groupBy(LINE_ITEM.orderKey, ORDER.orderDate, ORDER.shipPriority)
                .orderBy(REVENUE.desc(), ORDER.orderDate)
                .limit(10);
    }

    static Select<Row2<String, Long>> q4OrderPriorityChecking() {
        LocalDate start = LocalDate.of(1993, 7, 1);
        return select(ORDER.priority, count())
                .where(
                        ORDER.orderDate.ge(start),
                        ORDER.orderDate.lt(start.plusMonths(3)),
                        ORDER.lines.any(LINE_ITEM.commitDate.lt(LINE_ITEM.receiptDate)))
                .groupBy(ORDER.priority)
                .orderBy(ORDER.priority);
    }

    static Select<Row2<String, BigDecimal>> q5LocalSupplierVolume() {
        LocalDate start = LocalDate.of(1994, 1, 1);
        return select(NATION.name, REVENUE)
                .from(CUSTOMER)
                .join(CUSTOMER.orders)
                .join(ORDER.lines)
                .join(LINE_ITEM.supplier.and(SUPPLIER.nationKey.eq(CUSTOMER.nationKey)))
                .join(SUPPLIER.nation)
                .join(NATION.region)
                .where(REGION.name.eq("ASIA"), ORDER.orderDate.ge(start), ORDER.orderDate.lt(start.plusYears(1)))
                .groupBy(NATION.name)
                .orderBy(REVENUE.desc());
    }

    static Select<BigDecimal> q6ForecastingRevenueChange() {
        LocalDate start = LocalDate.of(1994, 1, 1);
        return select(LINE_ITEM.extendedPrice.times(LINE_ITEM.discount).sum())
                .where(
                        LINE_ITEM.shipDate.ge(start),
                        LINE_ITEM.shipDate.lt(start.plusYears(1)),
                        LINE_ITEM.discount.between(new BigDecimal("0.05"), new BigDecimal("0.07")),
                        LINE_ITEM.quantity.lt(new BigDecimal(24)));
    }

    static Select<Row4<String, String, Integer, BigDecimal>> q7VolumeShipping() {
        QNation supplierNation = NATION.alias("supplier_nation");
        QNation customerNation = NATION.alias("customer_nation");
        Condition fromFrance = supplierNation.name.eq("FRANCE").and(customerNation.name.eq("GERMANY"));
        Condition fromGermany = supplierNation.name.eq("GERMANY").and(customerNation.name.eq("FRANCE"));
        NumericExpression<Integer> year = LINE_ITEM.shipDate.year();
        return select(supplierNation.name, customerNation.name, year, REVENUE)
                .from(SUPPLIER)
                .join(LINE_ITEM, LINE_ITEM.supplierKey.eq(SUPPLIER.key))
                .join(LINE_ITEM.order)
                .join(ORDER.customer)
                .join(SUPPLIER.nation.to(supplierNation))
                .join(CUSTOMER.nation.to(customerNation))
                .where(
                        fromFrance.or(fromGermany),
                        LINE_ITEM.shipDate.between(LocalDate.of(1995, 1, 1), LocalDate.of(1996, 12, 31)))
                .groupBy(supplierNation.name, customerNation.name, year)
                .orderBy(supplierNation.name, customerNation.name, year);
    }

    /** Of another type of part, because BRAZIL sold none of ECONOMY ANODIZED STEEL at this scale. */
    static Select<Row2<Integer, BigDecimal>> q8NationalMarketShare() {
        QNation customerNation = NATION.alias("customer_nation");
        QNation supplierNation = NATION.alias("supplier_nation");
        DerivedTable sales = select(
                        ORDER.orderDate.year().as("o_year"),
                        DISCOUNTED_PRICE.as("volume"),
                        supplierNation.name.as("nation"))
                .from(PART)
                .join(LINE_ITEM, LINE_ITEM.partKey.eq(PART.key))
                .join(LINE_ITEM.supplier)
                .join(LINE_ITEM.order)
                .join(ORDER.customer)
                .join(CUSTOMER.nation.to(customerNation))
                .join(customerNation.region)
                .join(SUPPLIER.nation.to(supplierNation))
                .where(
                        REGION.name.eq("AMERICA"),
                        ORDER.orderDate.between(LocalDate.of(1995, 1, 1), LocalDate.of(1996, 12, 31)),
                        PART.type.eq("SMALL BRUSHED COPPER"))
                .asTable("sales");
        NumericExpression<Integer> year = sales.get(ORDER.orderDate.year());
        NumericExpression<BigDecimal> volume = sales.get(DISCOUNTED_PRICE);
        NumericExpression<BigDecimal> ofBrazil = number(
                caseWhen(sales.get(supplierNation.name).eq("BRAZIL"), volume).otherwise(ZERO));
        return select(year, ofBrazil.sum().dividedBy(volume.sum()))
                .groupBy(year)
                .orderBy(year);
    }
}
