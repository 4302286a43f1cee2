package dev.athanor.it.press;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;

/** A leaf of a volume, at its place. */
@Entity(table = "press_leaf")
public abstract class Leaf {
    @Id
    public abstract long getId();

    @Column(length = 20)
    public abstract String getName();

    public abstract int getWeight();

    public abstract int getPlace();

    @Relationship(backPopulates = "leaves", joinColumn = "volume_id", index = true)
    public abstract Volume getVolume();
}
