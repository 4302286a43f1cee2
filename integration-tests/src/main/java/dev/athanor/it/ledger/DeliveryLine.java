package dev.athanor.it.ledger;

import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** One of the goods of a delivery. */
@Entity
public abstract class DeliveryLine {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    public abstract int getPosition();

    public abstract void setPosition(int position);

    @Relationship(backPopulates = "lines", index = true)
    public abstract Delivery getDelivery();

    public abstract void setDelivery(Delivery delivery);
}
