package dev.athanor.it.feed;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A booking of a room. */
@Entity
public abstract class Booking {
    @Id
    public abstract long getId();

    @Column(length = 40)
    public abstract String getName();

    public abstract void setName(String name);

    @Relationship(backPopulates = "bookings", index = true)
    public abstract @Nullable Room getRoom();

    public abstract void setRoom(@Nullable Room room);
}
