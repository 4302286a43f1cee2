package dev.athanor.it.tpch;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.ForeignKey;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A line of an order, numbered in the order. */
@Entity(table = "tpch_lineitem")
public abstract class LineItem {
    @Id
    @ForeignKey("order")
    public abstract Long getOrderKey();

    @Id
    @Column(name = "l_linenumber")
    public abstract int getLineNumber();

    @Relationship(joinColumn = "l_orderkey", backPopulates = "lines")
    public abstract Order getOrder();

    @ForeignKey("partSupplier")
    @Column(name = "l_partkey")
    public abstract Long getPartKey();

    public abstract void setPartKey(Long partKey);

    @ForeignKey("partSupplier")
    @Column(name = "l_suppkey")
    public abstract Long getSupplierKey();

    public abstract void setSupplierKey(Long supplierKey);

    @Relationship(
            joinColumn = {"l_partkey", "l_suppkey"},
            viewOnly = true,
            index = true)
    public abstract PartSupplier getPartSupplier();

    @Relationship(joinColumn = "l_partkey", viewOnly = true, index = true)
    public abstract Part getPart();

    @Relationship(joinColumn = "l_suppkey", viewOnly = true, index = true)
    public abstract Supplier getSupplier();

    @Column(name = "l_quantity", precision = 15, scale = 2)
    public abstract BigDecimal getQuantity();

    @Column(name = "l_extendedprice", precision = 15, scale = 2)
    public abstract BigDecimal getExtendedPrice();

    @Column(name = "l_discount", precision = 15, scale = 2)
    public abstract BigDecimal getDiscount();

    @Column(name = "l_tax", precision = 15, scale = 2)
    public abstract BigDecimal getTax();

    @Column(name = "l_returnflag", length = 1)
    public abstract String getReturnFlag();

    @Column(name = "l_linestatus", length = 1)
    public abstract String getStatus();

    @Column(name = "l_shipdate")
    public abstract LocalDate getShipDate();

    @Column(name = "l_commitdate")
    public abstract LocalDate getCommitDate();

    @Column(name = "l_receiptdate")
    public abstract LocalDate getReceiptDate();

    @Column(name = "l_shipinstruct", length = 25)
    public abstract String getShipInstructions();

    @Column(name = "l_shipmode", length = 10)
    public abstract String getShipMode();

    @Column(name = "l_comment", length = 44)
    public abstract String getComment();
}
