package dev.athanor.it.tpch;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.ForeignKey;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.math.BigDecimal;

/** What a part costs at a supplier, and how many there are: its key is two foreign keys. */
@Entity(table = "tpch_partsupp")
public abstract class PartSupplier {
    @Id
    @ForeignKey("part")
    public abstract Long getPartKey();

    @Id
    @ForeignKey("supplier")
    public abstract Long getSupplierKey();

    @Relationship(joinColumn = "ps_partkey", backPopulates = "suppliers")
    public abstract Part getPart();

    @Relationship(joinColumn = "ps_suppkey", backPopulates = "parts", index = true)
    public abstract Supplier getSupplier();

    @Column(name = "ps_availqty")
    public abstract int getAvailableQuantity();

    @Column(name = "ps_supplycost", precision = 15, scale = 2)
    public abstract BigDecimal getSupplyCost();

    @Column(name = "ps_comment", length = 199)
    public abstract String getComment();
}
