package dev.athanor.it.misc;

import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;

/** Half of a circle in which no foreign key is nullable. */
@Entity
public abstract class Chicken {
    @Id
    public abstract int getId();

    public abstract void setId(int id);

    @Relationship(index = true)
    public abstract Egg getEgg();

    public abstract void setEgg(Egg egg);
}
