package dev.athanor.it.misc;

import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;

/** The other half of the circle. */
@Entity
public abstract class Egg {
    @Id
    public abstract int getId();

    public abstract void setId(int id);

    @Relationship(index = true)
    public abstract Chicken getChicken();

    public abstract void setChicken(Chicken chicken);
}
