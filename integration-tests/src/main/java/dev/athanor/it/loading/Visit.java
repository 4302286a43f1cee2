package dev.athanor.it.loading;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A visit of a hall. */
@Entity
public abstract class Visit {
    @Id(generated = true)
    public abstract @Nullable Long getId();

    @Column(length = 40)
    public abstract String getGuest();

    public abstract void setGuest(String guest);

    public abstract int getMinutes();

    public abstract void setMinutes(int minutes);

    @Relationship(backPopulates = "visits", index = true)
    public abstract @Nullable Hall getHall();

    public abstract void setHall(@Nullable Hall hall);
}
