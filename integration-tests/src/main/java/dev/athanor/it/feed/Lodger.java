package dev.athanor.it.feed;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import dev.athanor.query.WriteOnly;

/** Somebody who stays in rooms. */
@Entity
public abstract class Lodger {
    @Id
    public abstract long getId();

    @Column(length = 40)
    public abstract String getName();

    public abstract void setName(String name);

    @Relationship(backPopulates = "lodgers")
    public abstract WriteOnly<Room> getRooms();
}
