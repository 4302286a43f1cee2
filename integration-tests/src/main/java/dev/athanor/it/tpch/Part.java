package dev.athanor.it.tpch;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.math.BigDecimal;
import java.util.List;

/** A part that is sold. */
@Entity(table = "tpch_part")
public abstract class Part {
    @Id
    @Column(name = "p_partkey")
    public abstract long getKey();

    @Column(name = "p_name", length = 55)
    public abstract String getName();

    @Column(name = "p_mfgr", length = 25)
    public abstract String getManufacturer();

    @Column(name = "p_brand", length = 10)
    public abstract String getBrand();

    @Column(name = "p_type", length = 25)
    public abstract String getType();

    @Column(name = "p_size")
    public abstract int getSize();

    @Column(name = "p_container", length = 10)
    public abstract String getContainer();

    @Column(name = "p_retailprice", precision = 15, scale = 2)
    public abstract BigDecimal getRetailPrice();

    @Column(name = "p_comment", length = 23)
    public abstract String getComment();

    @Relationship(backPopulates = "part")
    public abstract List<PartSupplier> getSuppliers();
}
