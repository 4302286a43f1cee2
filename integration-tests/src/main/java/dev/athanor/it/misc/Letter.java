package dev.athanor.it.misc;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import org.jspecify.annotations.Nullable;

/** A number of the sequence that parcels have too, and their type for states. */
@Entity
public abstract class Letter {
    @Id(generated = true, sequence = "shipment_numbers")
    public abstract @Nullable Long getId();

    @Column(enumType = "shipment_state")
    public abstract Parcel.State getState();

    public abstract void setState(Parcel.State state);
}
