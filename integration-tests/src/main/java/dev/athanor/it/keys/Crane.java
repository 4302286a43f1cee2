package dev.athanor.it.keys;

import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A crane, which nobody takes along. */
@Entity
public abstract class Crane {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Relationship(backPopulates = "cranes", index = true)
    public abstract Harbour getHarbour();

    public abstract void setHarbour(Harbour harbour);
}
