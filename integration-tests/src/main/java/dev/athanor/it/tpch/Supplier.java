package dev.athanor.it.tpch;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.ForeignKey;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.math.BigDecimal;
import java.util.List;

/** Who supplies parts. */
@Entity(table = "tpch_supplier")
public abstract class Supplier {
    @Id
    @Column(name = "s_suppkey")
    public abstract long getKey();

    @Column(name = "s_name", length = 25)
    public abstract String getName();

    @Column(name = "s_address", length = 40)
    public abstract String getAddress();

    @ForeignKey("nation")
    public abstract Long getNationKey();

    @Relationship(joinColumn = "s_nationkey", backPopulates = "suppliers", index = true)
    public abstract Nation getNation();

    @Column(name = "s_phone", length = 15)
    public abstract String getPhone();

    @Column(name = "s_acctbal", precision = 15, scale = 2)
    public abstract BigDecimal getAccountBalance();

    @Column(name = "s_comment", length = 101)
    public abstract String getComment();

    @Relationship(backPopulates = "supplier")
    public abstract List<PartSupplier> getParts();
}
