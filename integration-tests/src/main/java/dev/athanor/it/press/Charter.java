package dev.athanor.it.press;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** What a house was founded by: the owning side of a one-to-one. */
@Entity(table = "press_charter")
public abstract class Charter {
    @Id
    public abstract long getId();

    @Column(length = 20)
    public abstract String getName();

    public abstract int getWeight();

    @Relationship(backPopulates = "charter", joinColumn = "house_id", index = true)
    public abstract @Nullable House getHouse();
}
