package dev.athanor.it.press;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;

/** A name under which a house publishes. */
@Entity(table = "press_imprint")
public abstract class Imprint {
    @Id
    public abstract long getId();

    @Column(length = 20)
    public abstract String getName();

    public abstract int getWeight();

    @Relationship(backPopulates = "imprints", joinColumn = "house_id", index = true)
    public abstract House getHouse();
}
