package dev.athanor.it.tpch;

import static dev.athanor.it.tpch.QCustomer.CUSTOMER;
import static dev.athanor.it.tpch.QLineItem.LINE_ITEM;
import static dev.athanor.it.tpch.QNation.NATION;
import static dev.athanor.it.tpch.QOrder.ORDER;
import static dev.athanor.it.tpch.QPart.PART;
import static dev.athanor.it.tpch.QPartSupplier.PART_SUPPLIER;
import static dev.athanor.it.tpch.QSupplier.SUPPLIER;
import static dev.athanor.it.tpch.Queries1To8.DISCOUNTED_PRICE;
import static dev.athanor.query.Sql.count;
import static dev.athanor.query.Sql.exists;
import static dev.athanor.query.Sql.or;
import static dev.athanor.query.Sql.scalar;
import static dev.athanor.query.Sql.select;
import static java.math.BigDecimal.ZERO;

import dev.athanor.query.Condition;
import dev.athanor.query.NumericExpression;
import dev.athanor.query.Row2;
import dev.athanor.query.Row3;
import dev.athanor.query.Row4;
import dev.athanor.query.Row6;
import dev.athanor.query.Select;
import dev.athanor.query.StringExpression;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Queries 16 to 22 of TPC-H. Parameters are those that its specification validates with, where nothing else is said. */
final class Queries16To22 {
    private Queries16To22() {}

    static Select<Row4<String, String, Integer, Long>> q16PartsSupplierRelationship() {
        NumericExpression<Long> suppliers = PART_SUPPLIER.supplierKey.countDistinct();
        return select(PART.brand, PART.type, PART.size, suppliers)
                .from(PART_SUPPLIER)
                .join(PART_SUPPLIER.part)
                .where(
                        PART.brand.ne("Brand#45"),
                        PART.type.startsWith("MEDIUM POLISHED").not(),
                        PART.size.in(49, 14, 23, 45, 19, 3, 36, 9),
                        PART_SUPPLIER.supplierKey.notIn(
                                select(SUPPLIER.key).where(SUPPLIER.comment.like("%Customer%Complaints%"))))
                .groupBy(PART.brand, PART.type, PART.size)
                .orderBy(suppliers.desc(), PART.brand, PART.type, PART.size);
    }

    /** Of another brand and container, because nothing was sold of Brand#23 in MED BOX that is so little at this scale. */
    static Select<BigDecimal> q17SmallQuantityOrderRevenue() {
        QLineItem other = LINE_ITEM.alias("other");
        Select<BigDecimal> fifthOfAverage = select(
                        other.quantity.avg().cast(BigDecimal.class).times(new BigDecimal("0.2")))
                .from(other)
                .where(other.partKey.eq(PART.key));
        return select(LINE_ITEM.extendedPrice.sum().dividedBy(new BigDecimal("7.0")))
                .from(LINE_ITEM)
                .join(LINE_ITEM.part)
                .where(
                        PART.brand.eq("Brand#44"),
                        PART.container.eq("WRAP CAN"),
                        LINE_ITEM.quantity.lt(scalar(fifthOfAverage)));
    }

    static Select<Row6<String, Long, Long, LocalDate, BigDecimal, BigDecimal>> q18LargeVolumeCustomer() {
        Select<Long> largeOrders = select(LINE_ITEM.orderKey)
                .groupBy(LINE_ITEM.orderKey)
                .having(LINE_ITEM.quantity.sum().gt(new BigDecimal(300)));
        return select(
                        CUSTOMER.name,
                        CUSTOMER.key,
                        ORDER.key,
                        ORDER.orderDate,
                        ORDER.totalPrice,
                        LINE_ITEM.quantity.sum())
                .from(CUSTOMER)
                .join(CUSTOMER.orders)
                .join(ORDER.lines)
                .where(ORDER.key.in(largeOrders))
                .groupBy(CUSTOMER.name, CUSTOMER.key, ORDER.key, ORDER.orderDate, ORDER.totalPrice)
                .orderBy(ORDER.totalPrice.desc(), ORDER.orderDate)
                .limit(100);
    }

    static Select<BigDecimal> q19DiscountedRevenue() {
        return select(DISCOUNTED_PRICE.sum())
                .from(LINE_ITEM)
                .join(LINE_ITEM.part)
                .where(
                        LINE_ITEM.shipMode.in("AIR", "AIR REG"),
                        LINE_ITEM.shipInstructions.eq("DELIVER IN PERSON"),
                        or(
                                packed("Brand#12", List.of("SM CASE", "SM BOX", "SM PACK", "SM PKG"), 1, 5),
                                packed("Brand#23", List.of("MED BAG", "MED BOX", "MED PKG", "MED PACK"), 10, 10),
                                packed("Brand#34", List.of("LG CASE", "LG BOX", "LG PACK", "LG PKG"), 20, 15)));
    }

    private static Condition packed(String brand, List<String> containers, int quantity, int greatestSize) {
        return PART.brand
                .eq(brand)
                .and(PART.container.in(containers))
                .and(LINE_ITEM.quantity.between(new BigDecimal(quantity), new BigDecimal(quantity + 10)))
                .and(PART.size.between(1, greatestSize));
    }

    static Select<Row2<String, String>> q20PotentialPartPromotion() {
        LocalDate start = LocalDate.of(1994, 1, 1);
        Select<BigDecimal> halfOfSold = select(LINE_ITEM.quantity.sum().times(new BigDecimal("0.5")))
                .from(LINE_ITEM)
                .where(
                        LINE_ITEM.partKey.eq(PART_SUPPLIER.partKey),
                        LINE_ITEM.supplierKey.eq(PART_SUPPLIER.supplierKey),
                        LINE_ITEM.shipDate.ge(start),
                        LINE_ITEM.shipDate.lt(start.plusYears(1)));
        Select<Long> forestParts = select(PART.key).where(PART.name.startsWith("forest"));
        Select<Long> suppliersOfMany = select(PART_SUPPLIER.supplierKey)
                .where(
                        PART_SUPPLIER.partKey.in(forestParts),
                        PART_SUPPLIER.availableQuantity.cast(BigDecimal.class).gt(scalar(halfOfSold)));
        return select(SUPPLIER.name, SUPPLIER.address)
                .join(SUPPLIER.nation)
                .where(SUPPLIER.key.in(suppliersOfMany), NATION.name.eq("CANADA"))
                .orderBy(SUPPLIER.name);
    }

    static Select<Row2<String, Long>> q21SuppliersWhoKeptOrdersWaiting() {
        QLineItem other = LINE_ITEM.alias("other");
        Select<Long> ofOthers = select(other.orderKey)
                .where(other.orderKey.eq(LINE_ITEM.orderKey), other.supplierKey.ne(LINE_ITEM.supplierKey));
        return select(SUPPLIER.name, count())
                .from(SUPPLIER)
                .join(LINE_ITEM, LINE_ITEM.supplierKey.eq(SUPPLIER.key))
                .join(LINE_ITEM.order)
                .join(SUPPLIER.nation)
                .where(
                        ORDER.status.eq("F"),
                        LINE_ITEM.receiptDate.gt(LINE_ITEM.commitDate),
                        exists(ofOthers),
                        exists(ofOthers.where(other.receiptDate.gt(other.commitDate)))
                                .not(),
                        NATION.name.eq("SAUDI ARABIA"))
                .groupBy(SUPPLIER.name)
                .orderBy(count().desc(), SUPPLIER.name)
                .limit(100);
    }

    static Select<Row3<String, Long, BigDecimal>> q22GlobalSalesOpportunity() {
        List<String> codes = List.of("13", "31", "23", "29", "30", "18", "17");
        StringExpression code = CUSTOMER.phone.substring(1, 2);
        QCustomer other = CUSTOMER.alias("other");
        Select<BigDecimal> averageBalance = select(other.accountBalance.avg().cast(BigDecimal.class))
                .from(other)
                .where(
                        other.accountBalance.gt(ZERO),
                        other.phone.substring(1, 2).in(codes));
        return select(code, count(), CUSTOMER.accountBalance.sum())
                .where(
                        code.in(codes),
                        CUSTOMER.accountBalance.gt(scalar(averageBalance)),
                        CUSTOMER.orders.any().not())
                .groupBy(code)
                .orderBy(code);
    }
}
