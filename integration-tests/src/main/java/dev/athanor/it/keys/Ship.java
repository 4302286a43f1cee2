package dev.athanor.it.keys;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A ship in a harbour. */
@Entity
public abstract class Ship {
    @Id
    @Column(length = 40)
    public abstract String getName();

    @Relationship(backPopulates = "ships", index = true)
    public abstract @Nullable Harbour getHarbour();

    public abstract void setHarbour(@Nullable Harbour harbour);
}
