package dev.athanor.it.tpch;

import static dev.athanor.it.tpch.QCustomer.CUSTOMER;
import static dev.athanor.it.tpch.QLineItem.LINE_ITEM;
import static dev.athanor.it.tpch.QNation.NATION;
import static dev.athanor.it.tpch.QOrder.ORDER;
import static dev.athanor.it.tpch.QPart.PART;
import static dev.athanor.it.tpch.QPartSupplier.PART_SUPPLIER;
import static dev.athanor.it.tpch.QRegion.REGION;
import static dev.athanor.it.tpch.QSupplier.SUPPLIER;
import static dev.athanor.query.Sql.insert;

import com.google.common.collect.Iterables;
import dev.athanor.Engine;
import dev.athanor.query.RowSetter;
import dev.athanor.query.TableItem;
import io.trino.tpch.TpchTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.BiConsumer;

/** Writes the rows of TPC-H at scale 0.01, 86,805 of them, in batches of {@value #CHUNK}. */
final class TpchRows {
    private static final double SCALE = 0.01;
    private static final int CHUNK = 5_000;

    private TpchRows() {}

    static void insertInto(Engine engine) {
        insertAll(engine, REGION, TpchTable.REGION, TpchRows::region);
        insertAll(engine, NATION, TpchTable.NATION, TpchRows::nation);
        insertAll(engine, SUPPLIER, TpchTable.SUPPLIER, TpchRows::supplier);
        insertAll(engine, PART, TpchTable.PART, TpchRows::part);
        insertAll(engine, PART_SUPPLIER, TpchTable.PART_SUPPLIER, TpchRows::partSupplier);
        insertAll(engine, CUSTOMER, TpchTable.CUSTOMER, TpchRows::customer);
        insertAll(engine, ORDER, TpchTable.ORDERS, TpchRows::order);
        insertAll(engine, LINE_ITEM, TpchTable.LINE_ITEM, TpchRows::lineItem);
    }

    private static <E extends io.trino.tpch.TpchEntity> void insertAll(
            Engine engine, TableItem table, TpchTable<E> generated, BiConsumer<E, RowSetter> setter) {
        engine.useTransaction(session -> Iterables.partition(generated.createGenerator(SCALE, 1, 1), CHUNK)
                .forEach(chunk -> session.execute(insert(table).rows(chunk, setter))));
    }

    private static void region(io.trino.tpch.Region region, RowSetter row) {
        row.set(REGION.key, region.getRegionKey())
                .set(REGION.name, region.getName())
                .set(REGION.comment, region.getComment());
    }

    private static void nation(io.trino.tpch.Nation nation, RowSetter row) {
        row.set(NATION.key, nation.getNationKey())
                .set(NATION.name, nation.getName())
                .set(NATION.regionKey, nation.getRegionKey())
                .set(NATION.comment, nation.getComment());
    }

    private static void supplier(io.trino.tpch.Supplier supplier, RowSetter row) {
        row.set(SUPPLIER.key, supplier.getSupplierKey())
                .set(SUPPLIER.name, supplier.getName())
                .set(SUPPLIER.address, supplier.getAddress())
                .set(SUPPLIER.nationKey, supplier.getNationKey())
                .set(SUPPLIER.phone, supplier.getPhone())
                .set(SUPPLIER.accountBalance, hundredths(supplier.getAccountBalanceInCents()))
                .set(SUPPLIER.comment, supplier.getComment());
    }

    private static void part(io.trino.tpch.Part part, RowSetter row) {
        row.set(PART.key, part.getPartKey())
                .set(PART.name, part.getName())
                .set(PART.manufacturer, part.getManufacturer())
                .set(PART.brand, part.getBrand())
                .set(PART.type, part.getType())
                .set(PART.size, part.getSize())
                .set(PART.container, part.getContainer())
                .set(PART.retailPrice, hundredths(part.getRetailPriceInCents()))
                .set(PART.comment, part.getComment());
    }

    private static void partSupplier(io.trino.tpch.PartSupplier offer, RowSetter row) {
        row.set(PART_SUPPLIER.partKey, offer.getPartKey())
                .set(PART_SUPPLIER.supplierKey, offer.getSupplierKey())
                .set(PART_SUPPLIER.availableQuantity, offer.getAvailableQuantity())
                .set(PART_SUPPLIER.supplyCost, hundredths(offer.getSupplyCostInCents()))
                .set(PART_SUPPLIER.comment, offer.getComment());
    }

    private static void customer(io.trino.tpch.Customer customer, RowSetter row) {
        row.set(CUSTOMER.key, customer.getCustomerKey())
                .set(CUSTOMER.name, customer.getName())
                .set(CUSTOMER.address, customer.getAddress())
                .set(CUSTOMER.nationKey, customer.getNationKey())
                .set(CUSTOMER.phone, customer.getPhone())
                .set(CUSTOMER.accountBalance, hundredths(customer.getAccountBalanceInCents()))
                .set(CUSTOMER.marketSegment, customer.getMarketSegment())
                .set(CUSTOMER.comment, customer.getComment());
    }

    private static void order(io.trino.tpch.Order order, RowSetter row) {
        row.set(ORDER.key, order.getOrderKey())
                .set(ORDER.customerKey, order.getCustomerKey())
                .set(ORDER.status, String.valueOf(order.getOrderStatus()))
                .set(ORDER.totalPrice, hundredths(order.getTotalPriceInCents()))
                .set(ORDER.orderDate, LocalDate.ofEpochDay(order.getOrderDate()))
                .set(ORDER.priority, order.getOrderPriority())
                .set(ORDER.clerk, order.getClerk())
                .set(ORDER.shipPriority, order.getShipPriority())
                .set(ORDER.comment, order.getComment());
    }

    private static void lineItem(io.trino.tpch.LineItem line, RowSetter row) {
        row.set(LINE_ITEM.orderKey, line.getOrderKey())
                .set(LINE_ITEM.lineNumber, line.getLineNumber())
                .set(LINE_ITEM.partKey, line.getPartKey())
                .set(LINE_ITEM.supplierKey, line.getSupplierKey())
                .set(LINE_ITEM.quantity, BigDecimal.valueOf(line.getQuantity()))
                .set(LINE_ITEM.extendedPrice, hundredths(line.getExtendedPriceInCents()))
                .set(LINE_ITEM.discount, hundredths(line.getDiscountPercent()))
                .set(LINE_ITEM.tax, hundredths(line.getTaxPercent()))
                .set(LINE_ITEM.returnFlag, line.getReturnFlag())
                .set(LINE_ITEM.status, line.getStatus())
                .set(LINE_ITEM.shipDate, LocalDate.ofEpochDay(line.getShipDate()))
                .set(LINE_ITEM.commitDate, LocalDate.ofEpochDay(line.getCommitDate()))
                .set(LINE_ITEM.receiptDate, LocalDate.ofEpochDay(line.getReceiptDate()))
                .set(LINE_ITEM.shipInstructions, line.getShipInstructions())
                .set(LINE_ITEM.shipMode, line.getShipMode())
                .set(LINE_ITEM.comment, line.getComment());
    }

    private static BigDecimal hundredths(long number) {
        return BigDecimal.valueOf(number, 2);
    }
}
