package dev.athanor.it.tpch;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.util.List;

/** A region of the world. */
@Entity(table = "tpch_region")
public abstract class Region {
    @Id
    @Column(name = "r_regionkey")
    public abstract long getKey();

    @Column(name = "r_name", length = 25)
    public abstract String getName();

    @Column(name = "r_comment", length = 152)
    public abstract String getComment();

    @Relationship(backPopulates = "region")
    public abstract List<Nation> getNations();
}
