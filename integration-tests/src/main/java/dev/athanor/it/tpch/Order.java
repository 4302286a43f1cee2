package dev.athanor.it.tpch;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.ForeignKey;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** An order of a customer. */
@Entity(table = "tpch_orders")
public abstract class Order {
    @Id
    @Column(name = "o_orderkey")
    public abstract long getKey();

    @ForeignKey("customer")
    public abstract Long getCustomerKey();

    @Relationship(joinColumn = "o_custkey", backPopulates = "orders", index = true)
    public abstract Customer getCustomer();

    @Column(name = "o_orderstatus", length = 1)
    public abstract String getStatus();

    @Column(name = "o_totalprice", precision = 15, scale = 2)
    public abstract BigDecimal getTotalPrice();

    @Column(name = "o_orderdate")
    public abstract LocalDate getOrderDate();

    @Column(name = "o_orderpriority", length = 15)
    public abstract String getPriority();

    @Column(name = "o_clerk", length = 15)
    public abstract String getClerk();

    @Column(name = "o_shippriority")
    public abstract int getShipPriority();

    @Column(name = "o_comment", length = 79)
    public abstract String getComment();

    @Relationship(backPopulates = "order")
    public abstract List<LineItem> getLines();
}
