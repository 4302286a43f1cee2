package dev.athanor.it.loading;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.util.List;

/** A choir with its singers. */
@Entity
public abstract class Choir {
    @Id
    public abstract long getId();

    @Column(length = 40)
    public abstract String getName();

    public abstract void setName(String name);

    @Relationship(backPopulates = "choir")
    public abstract List<Singer> getSingers();
}
