package dev.athanor.it.keys;

import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import java.util.List;

/** A harbour, whose ships the session takes along: their foreign key can be NULL in between. */
@Entity
public abstract class Harbour {
    @Id
    public abstract long getNumber();

    public abstract void setNumber(long number);

    @Relationship(backPopulates = "harbour", passiveUpdates = false, orderBy = "name")
    public abstract List<Ship> getShips();

    @Relationship(backPopulates = "harbour", orderBy = "id")
    public abstract List<Crane> getCranes();
}
