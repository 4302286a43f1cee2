package dev.athanor.it.related;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A shipment from a depot to another. */
@Entity
public abstract class Shipment {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 30)
    public abstract String getName();

    public abstract void setName(String name);

    @Relationship(backPopulates = "sent", index = true)
    public abstract @Nullable Depot getOrigin();

    public abstract void setOrigin(@Nullable Depot origin);

    @Relationship(backPopulates = "received", index = true)
    public abstract @Nullable Depot getDestination();

    public abstract void setDestination(@Nullable Depot destination);
}
