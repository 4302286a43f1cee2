package dev.athanor.it.misc;

import dev.athanor.annotation.Check;
import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import org.jspecify.annotations.Nullable;

/** A number of a sequence that letters have too, an enum type, and conditions. */
@Entity
@Check(name = "ck_parcel_weight", value = "weight > 0")
@Check(name = "ck_parcel_size", value = "width * height < 10000 and label <> 'it''s'")
public abstract class Parcel {
    /** Where it is. */
    public enum State {
        WAITING,
        SENT,
        ARRIVED
    }

    @Id(generated = true, sequence = "shipment_numbers")
    public abstract @Nullable Long getId();

    @Column(length = 20)
    public abstract String getLabel();

    public abstract void setLabel(String label);

    public abstract int getWeight();

    public abstract void setWeight(int weight);

    public abstract int getWidth();

    public abstract void setWidth(int width);

    public abstract int getHeight();

    public abstract void setHeight(int height);

    @Column(enumType = "shipment_state")
    public abstract State getState();

    public abstract void setState(State state);

    @Column(enumType = "shipment_state")
    public abstract @Nullable State getFormer();

    public abstract void setFormer(@Nullable State former);
}
