package dev.athanor.it.loading;

import dev.athanor.annotation.Column;
import dev.athanor.annotation.Entity;
import dev.athanor.annotation.Id;
import dev.athanor.annotation.Relationship;
import dev.athanor.query.WriteOnly;

/** A hall with more visits than anybody loads. */
@Entity
public abstract class Hall {
    @Id
    public abstract long getId();

    @Column(length = 40)
    public abstract String getName();

    public abstract void setName(String name);

    @Relationship(backPopulates = "hall", orderBy = "minutes desc")
    public abstract WriteOnly<Visit> getVisits();
}
