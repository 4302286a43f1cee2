package dev.athanor.it.tpch;

import static dev.athanor.it.tpch.QCustomer.CUSTOMER;
import static dev.athanor.it.tpch.QLineItem.LINE_ITEM;
import static dev.athanor.it.tpch.QNation.NATION;
import static dev.athanor.it.tpch.QOrder.ORDER;
import static dev.athanor.it.tpch.QPart.PART;
import static dev.athanor.it.tpch.QPartSupplier.PART_SUPPLIER;
import static dev.athanor.it.tpch.QSupplier.SUPPLIER;
import static dev.athanor.it.tpch.Queries1To8.DISCOUNTED_PRICE;
import static dev.athanor.query.Sql.caseWhen;
import static dev.athanor.query.Sql.count;
import static dev.athanor.query.Sql.number;
import static dev.athanor.query.Sql.scalar;
import static dev.athanor.query.Sql.select;
import static dev.athanor.query.Sql.with;
import static java.math.BigDecimal.ZERO;

import dev.athanor.query.Condition;
import dev.athanor.query.DerivedTable;
import dev.athanor.query.NumericExpression;
import dev.athanor.query.Row2;
import dev.athanor.query.Row3;
import dev.athanor.query.Row5;
import dev.athanor.query.Row8;
import dev.athanor.query.Select;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Queries 9 to 15 of TPC-H, with the parameters that its specification validates with. */
final class Queries9To15 {
    private static final NumericExpression<BigDecimal> REVENUE = DISCOUNTED_PRICE.sum();

    private Queries9To15() {}

    static Select<Row3<String, Integer, BigDecimal>> q9ProductTypeProfitMeasure() {
        NumericExpression<Integer> year = ORDER.orderDate.year();
        NumericExpression<BigDecimal> profit =
                DISCOUNTED_PRICE.minus(PART_SUPPLIER.supplyCost.times(LINE_ITEM.quantity));
        return select(NATION.name, year, profit.sum())
                .from(LINE_ITEM)
                .join(LINE_ITEM.part)
                .join(LINE_ITEM.partSupplier)
                .join(LINE_ITEM.order)
                .join(LINE_ITEM.supplier)
                .join(SUPPLIER.nation)
                .where(PART.name.contains("green"))
                .groupBy(NATION.name, year)
                .orderBy(NATION.name.asc(), year.desc());
    }

    static Select<Row8<Long, String, BigDecimal, BigDecimal, String, String, String, String>>
            q10ReturnedItemReporting() {
        LocalDate start = LocalDate.of(1993, 10, 1);
        return select(
                        CUSTOMER.key,
                        CUSTOMER.name,
                        REVENUE,
                        CUSTOMER.accountBalance,
                        NATION.name,
                        CUSTOMER.address,
                        CUSTOMER.phone,
                        CUSTOMER.comment)
                .from(CUSTOMER)
                .join(CUSTOMER.orders)
                .join(ORDER.lines)
                .join(CUSTOMER.nation)
                .where(ORDER.orderDate.ge(start), ORDER.orderDate.lt(start.plusMonths(3)), LINE_ITEM.returnFlag.eq("R"))
                .groupBy(
                        CUSTOMER.key,
                        CUSTOMER.name,
                        CUSTOMER.accountBalance,
                        CUSTOMER.phone,
                        NATION.name,
                        CUSTOMER.address,
                        CUSTOMER.comment)
                .orderBy(REVENUE.desc())
                .limit(20);
    }

    static Select<Row2<Long, BigDecimal>> q11ImportantStockIdentification() {
        NumericExpression<BigDecimal> stockValue = PART_SUPPLIER
                .supplyCost
                .times(PART_SUPPLIER.availableQuantity.cast(BigDecimal.class))
                .sum();
        Condition inGermany = NATION.name.eq("GERMANY");
        Select<BigDecimal> leastValue = select(stockValue.times(new BigDecimal("0.0001")))
                .from(PART_SUPPLIER)
                .join(PART_SUPPLIER.supplier)
                .join(SUPPLIER.nation)
                .where(inGermany);
        return select(PART_SUPPLIER.partKey, stockValue)
                .from(PART_SUPPLIER)
                .join(PART_SUPPLIER.supplier)
                .join(SUPPLIER.nation)
                .where(inGermany)
                .groupBy(PART_SUPPLIER.partKey)
                .having(stockValue.gt(scalar(leastValue)))
                .orderBy(stockValue.desc());
    }

    static Select<Row3<String, Long, Long>> q12ShippingModesAndOrderPriority() {
        LocalDate start = LocalDate.of(1994, 1, 1);
        Condition urgent = ORDER.priority.in("1-URGENT", "2-HIGH");
        return select(LINE_ITEM.shipMode, count().filter(urgent), count().filter(urgent.not()))
                .from(ORDER)
                .join(ORDER.lines)
                .where(
                        LINE_ITEM.shipMode.in("MAIL", "SHIP"),
                        LINE_ITEM.commitDate.lt(LINE_ITEM.receiptDate),
                        LINE_ITEM.shipDate.lt(LINE_ITEM.commitDate),
                        LINE_ITEM.receiptDate.ge(start),
                        LINE_ITEM.receiptDate.lt(start.plusYears(1)))
                .groupBy(LINE_ITEM.shipMode)
                .orderBy(LINE_ITEM.shipMode);
    }

    static Select<Row2<Long, Long>> q13CustomerDistribution() {
        DerivedTable orders = select(CUSTOMER.key, ORDER.key.count().as("c_count"))
                .from(CUSTOMER)
                .leftJoin(CUSTOMER.orders.and(ORDER.comment.notLike("%special%requests%")))
                .groupBy(CUSTOMER.key)
                .asTable("c_orders");
        NumericExpression<Long> each = orders.get(ORDER.key.count());
        return select(each, count()).groupBy(each).orderBy(count().desc(), each.desc());
    }

    static Select<BigDecimal> q14PromotionEffect() {
        LocalDate start = LocalDate.of(1995, 9, 1);
        NumericExpression<BigDecimal> ofPromotion =
                number(caseWhen(PART.type.startsWith("PROMO"), DISCOUNTED_PRICE).otherwise(ZERO));
        return select(ofPromotion.sum().times(new BigDecimal("100.00")).dividedBy(REVENUE))
                .from(LINE_ITEM)
                .join(LINE_ITEM.part)
                .where(LINE_ITEM.shipDate.ge(start), LINE_ITEM.shipDate.lt(start.plusMonths(1)));
    }

    static Select<Row5<Long, String, String, String, BigDecimal>> q15TopSupplier() {
        LocalDate start = LocalDate.of(1996, 1, 1);
        DerivedTable revenue = with(
                "revenue",
                select(LINE_ITEM.supplierKey, REVENUE.as("total_revenue"))
                        .where(LINE_ITEM.shipDate.ge(start), LINE_ITEM.shipDate.lt(start.plusMonths(3)))
                        .groupBy(LINE_ITEM.supplierKey));
        NumericExpression<BigDecimal> total = revenue.get(REVENUE);
        NumericExpression<BigDecimal> greatest =
                revenue.alias("others").get(REVENUE).max();
        return select(SUPPLIER.key, SUPPLIER.name, SUPPLIER.address, SUPPLIER.phone, total)
                .from(SUPPLIER)
                .join(revenue, revenue.get(LINE_ITEM.supplierKey).eq(SUPPLIER.key))
                .where(total.eq(scalar(select(greatest))))
                .orderBy(SUPPLIER.key);
    }
}
