package dev.athanor.it.feed;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import dev.athanor.query.WriteOnly;

/** A room, by its house and number. */
@Entity
public abstract class Room {
    @Id
    @Column(length = 20)
    public abstract String getHouse();

    @Id
    public abstract int getNumber();

    @Relationship(backPopulates = "room")
    public abstract WriteOnly<Booking> getBookings();

    @Relationship(backPopulates = "rooms", secondary = "room_lodger")
    public abstract WriteOnly<Lodger> getLodgers();
}
