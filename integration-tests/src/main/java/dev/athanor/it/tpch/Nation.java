package dev.athanor.it.tpch;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.ForeignKey;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.util.List;

/** A nation of a region. */
@Entity(table = "tpch_nation")
public abstract class Nation {
    @Id
    @Column(name = "n_nationkey")
    public abstract long getKey();

    @Column(name = "n_name", length = 25)
    public abstract String getName();

    @ForeignKey("region")
    public abstract Long getRegionKey();

    @Relationship(joinColumn = "n_regionkey", backPopulates = "nations", index = true)
    public abstract Region getRegion();

    @Column(name = "n_comment", length = 152)
    public abstract String getComment();

    @Relationship(backPopulates = "nation")
    public abstract List<Supplier> getSuppliers();

    @Relationship(backPopulates = "nation")
    public abstract List<Customer> getCustomers();
}
