package dev.athanor.jackson.shop;

import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A reading of a meter. */
@Entity
public abstract class Reading {
    @Id
    public abstract long getId();

    public abstract int getAmount();

    public abstract void setAmount(int amount);

    @Relationship(backPopulates = "readings", index = true)
    public abstract @Nullable Meter getMeter();

    public abstract void setMeter(@Nullable Meter meter);
}
