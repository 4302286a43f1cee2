package dev.athanor.it.tpch;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.ForeignKey;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.math.BigDecimal;
import java.util.List;

/** A customer. */
@Entity(table = "tpch_customer")
public abstract class Customer {
    @Id
    @Column(name = "c_custkey")
    public abstract long getKey();

    @Column(name = "c_name", length = 25)
    public abstract String getName();

    @Column(name = "c_address", length = 40)
    public abstract String getAddress();

    @ForeignKey("nation")
    public abstract Long getNationKey();

    @Relationship(joinColumn = "c_nationkey", backPopulates = "customers", index = true)
    public abstract Nation getNation();

    @Column(name = "c_phone", length = 15)
    public abstract String getPhone();

    @Column(name = "c_acctbal", precision = 15, scale = 2)
    public abstract BigDecimal getAccountBalance();

    @Column(name = "c_mktsegment", length = 10)
    public abstract String getMarketSegment();

    @Column(name = "c_comment", length = 117)
    public abstract String getComment();

    @Relationship(backPopulates = "customer")
    public abstract List<Order> getOrders();
}
